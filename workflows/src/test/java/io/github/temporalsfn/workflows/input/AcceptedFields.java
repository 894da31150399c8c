package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.AwaitExecutionInput;
import io.github.temporalsfn.workflows.GetExecutionOutputInput;
import io.github.temporalsfn.workflows.RedriveExecutionInput;
import io.github.temporalsfn.workflows.RunStateMachineBatchInput;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.StartExecutionInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** What the reader takes, for tests of what is written about it. */
public final class AcceptedFields {
  private static final Map<Class<? extends Record>, FieldNames> READ =
      Map.of(
          RunStateMachineInput.class, RequestReader.RUN,
          StartExecutionInput.class, RequestReader.START,
          AwaitExecutionInput.class, RequestReader.AWAIT,
          GetExecutionOutputInput.class, RequestReader.OUTPUT,
          RedriveExecutionInput.class, RequestReader.REDRIVE,
          RunStateMachineBatchInput.class, BatchReader.NAMES);

  private AcceptedFields() {}

  /** Every name that a field of the input may have, with the name that it is read under. */
  public static NavigableMap<String, String> of(Class<? extends Record> input) {
    FieldNames read = Objects.requireNonNull(READ.get(input));
    NavigableMap<String, String> accepted = new TreeMap<>(read.aliases());
    read.names().forEach(name -> accepted.put(name, name));
    return accepted;
  }

  /**
   * Reads an input as its workflow does.
   *
   * @throws io.temporal.failure.ApplicationFailure if it is refused
   */
  public static void read(Class<? extends Record> input, JsonDocument document) {
    if (input == RunStateMachineInput.class) {
      RequestReader.run(document, JsonDocument.EMPTY_OBJECT);
    } else if (input == StartExecutionInput.class) {
      RequestReader.start(document, JsonDocument.EMPTY_OBJECT);
    } else if (input == AwaitExecutionInput.class) {
      RequestReader.await(document);
    } else if (input == RedriveExecutionInput.class) {
      RequestReader.redrive(document);
    } else if (input == RunStateMachineBatchInput.class) {
      BatchReader.read(document, JsonDocument.EMPTY_OBJECT);
    } else {
      RequestReader.output(document);
    }
  }
}
