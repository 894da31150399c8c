package io.github.temporalsfn.emulator.dataflow;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of a document through a state: input, InputPath, Parameters, the state's own work,
 * ResultSelector, ResultPath, OutputPath, output. A state type that lacks one of the fields does
 * not allow it, so that it has its default here.
 */
public record DataFlow(
    PathFilter inputPath,
    @Nullable PayloadTemplate parameters,
    @Nullable PayloadTemplate resultSelector,
    ResultPath resultPath,
    PathFilter outputPath) {
  /** The fields of every state that has an input and an output. */
  public static final Set<String> PATHS = Set.of("InputPath", "OutputPath");

  /** Reads the fields that are there. */
  public static DataFlow parse(Fields fields) throws InvalidDefinitionException {
    return new DataFlow(
        PathFilter.parse(fields, "InputPath"),
        PayloadTemplate.parse(fields, "Parameters"),
        PayloadTemplate.parse(fields, "ResultSelector"),
        ResultPath.parse(fields),
        PathFilter.parse(fields, "OutputPath"));
  }

  /** What InputPath keeps of the state's input: what the state's other paths read from. */
  public Documents select(Documents state) {
    return state.with(inputPath.apply(state));
  }

  /** What the state works on. */
  public String input(Documents state) {
    Documents selected = select(state);
    return parameters == null ? selected.input() : parameters.fill(selected);
  }

  /** What the state hands on where its work has a result. */
  public String output(String result, Documents state) {
    String selected = resultSelector == null ? result : resultSelector.fill(state.with(result));
    return outputPath.apply(state.with(resultPath.put(selected, state.input())));
  }

  /** What the state hands on where it only looks at its input. */
  public String output(Documents state) {
    return outputPath.apply(select(state));
  }
}
