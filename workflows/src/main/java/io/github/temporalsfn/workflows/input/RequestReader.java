package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.json.JsonDocument;

/**
 * Reads the inputs of the workflows: their fields, Airflow's spellings of them, their rules. Every
 * method throws an {@code ApplicationFailure} of type {@code InvalidRequest} that names field and
 * rule.
 */
public final class RequestReader {
  static final FieldNames RUN =
      StartFields.NAMES
          .and(FieldNames.of("express"))
          .and(FollowFields.NAMES)
          .and(CommonFields.NAMES)
          .withElsewhere(
              "RunStateMachine starts executions; AwaitExecution waits for one that exists",
              TargetFields.NAMES);
  static final FieldNames START =
      StartFields.NAMES
          .and(CommonFields.NAMES)
          .withElsewhere(
              "StartExecution does not wait; use RunStateMachine, or AwaitExecution with the"
                  + " executionArn that it returns",
              FollowFields.NAMES);
  static final FieldNames AWAIT =
      TargetFields.NAMES
          .and(FollowFields.NAMES)
          .and(CommonFields.NAMES)
          .withElsewhere(
              "AwaitExecution starts nothing; use RunStateMachine to start and wait",
              StartFields.NAMES);
  static final FieldNames OUTPUT =
      TargetFields.NAMES
          .and(CommonFields.NAMES)
          .withElsewhere(
              "GetExecutionOutput does not wait; use AwaitExecution", FollowFields.NAMES);

  private RequestReader() {}

  /**
   * Reads an input of {@code RunStateMachine}.
   *
   * @param context what {@code addContext} adds
   */
  public static RunRequest run(JsonDocument input, JsonDocument context) {
    InputFields fields = InputFields.of(input, "", RUN);
    fields.field("express").refuse("is not supported by this version yet");
    return new RunRequest(StartFields.read(fields, context), FollowFields.read(fields));
  }

  /**
   * Reads an input of {@code StartExecution}.
   *
   * @param context what {@code addContext} adds
   */
  public static StartRequest start(JsonDocument input, JsonDocument context) {
    return StartFields.read(InputFields.of(input, "", START), context);
  }

  /** Reads an input of {@code AwaitExecution}. */
  public static AwaitRequest await(JsonDocument input) {
    InputFields fields = InputFields.of(input, "", AWAIT);
    return new AwaitRequest(TargetFields.read(fields), FollowFields.read(fields));
  }

  /** Reads an input of {@code GetExecutionOutput}. */
  public static ExecutionTarget output(JsonDocument input) {
    return TargetFields.read(InputFields.of(input, "", OUTPUT));
  }
}
