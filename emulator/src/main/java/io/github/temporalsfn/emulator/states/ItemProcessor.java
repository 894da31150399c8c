package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.Set;

/** The states that a Map state runs for each item. */
record ItemProcessor(StateGraph graph) {
  /** The field, and what it was called before. */
  static final Set<String> FIELD_NAMES = Set.of("ItemProcessor", "Iterator");

  private static final Set<String> FIELDS =
      Set.of("StartAt", "States", "Comment", "ProcessorConfig");

  static ItemProcessor parse(Fields fields, StateNames names) throws InvalidDefinitionException {
    if (fields.has("ItemProcessor") == fields.has("Iterator")) {
      throw InvalidDefinitionException.schema(
          "Exactly one of [ItemProcessor, Iterator] is required", fields.location());
    }
    if (fields.has("Iterator")) {
      Fields iterator = fields.object("Iterator");
      iterator.allow(StateGraph.FIELDS);
      return new ItemProcessor(StateGraph.parse(iterator, names));
    }
    Fields processor = fields.object("ItemProcessor");
    processor.allow(FIELDS);
    if (processor.has("ProcessorConfig")) {
      Fields config = processor.object("ProcessorConfig");
      config.allow(Set.of("Mode", "ExecutionType"));
      String mode = config.text("Mode");
      if (mode != null && !mode.equals("INLINE")) {
        throw InvalidDefinitionException.unsupported(
            "the Map mode \"" + mode + "\"", config.location("Mode"));
      }
      if (config.has("ExecutionType")) {
        throw InvalidDefinitionException.schema(
            "ExecutionType is only for the mode DISTRIBUTED", config.location("ExecutionType"));
      }
    }
    return new ItemProcessor(StateGraph.parse(processor, names));
  }
}
