package io.github.temporalsfn.workflows.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.workflows.input.BatchReader;
import java.lang.reflect.RecordComponent;

/** Limits of the reader's that a schema can say; SchemaAndReaderTest tries both sides of each. */
final class ReaderLimits {
  private ReaderLimits() {}

  static void add(RecordComponent component, ObjectNode schema) {
    switch (component.getDeclaringRecord().getSimpleName() + "." + component.getName()) {
      case "WaitOptions.maximumAttempts" ->
          schema.put("minimum", 1).put("maximum", Integer.MAX_VALUE);
      case "WaitOptions.backoffCoefficient" -> schema.put("minimum", 1).put("maximum", 100);
      case "RunStateMachineBatchInput.maxConcurrent" ->
          schema.put("minimum", 1).put("maximum", Integer.MAX_VALUE);
      case "RunStateMachineBatchInput.items", "RunStateMachineBatchInput.inputs" ->
          schema.put("minItems", 1).put("maxItems", BatchReader.MAXIMUM_ITEMS);
      default -> addByName(component.getName(), schema);
    }
  }

  private static void addByName(String name, ObjectNode schema) {
    switch (name) {
      case "name" -> schema.put("minLength", 1).put("maxLength", 80);
      case "connection" -> schema.put("pattern", "^[A-Za-z0-9_.-]{0,64}$");
      case "traceHeader" -> schema.put("maxLength", 256);
      case "addContext" -> schema.put("minLength", 1);
      default -> {}
    }
  }
}
