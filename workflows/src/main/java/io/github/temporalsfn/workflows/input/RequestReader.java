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
          .and(FollowFields.REDRIVE)
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
              FollowFields.NAMES.and(FollowFields.REDRIVE));
  static final FieldNames AWAIT =
      TargetFields.NAMES
          .and(FollowFields.NAMES)
          .and(FollowFields.REDRIVE)
          .and(CommonFields.NAMES)
          .withElsewhere(
              "AwaitExecution starts nothing; use RunStateMachine to start and wait",
              StartFields.NAMES);
  static final FieldNames OUTPUT =
      TargetFields.NAMES
          .and(CommonFields.NAMES)
          .withElsewhere(
              "GetExecutionOutput does not wait; use AwaitExecution",
              FollowFields.NAMES.and(FollowFields.REDRIVE));
  static final FieldNames REDRIVE =
      TargetFields.NAMES
          .and(FollowFields.NAMES)
          .and(CommonFields.NAMES)
          .withElsewhere(
              "RedriveExecution redrives once; AwaitExecution takes redrive for further failures",
              FollowFields.REDRIVE)
          .withElsewhere(
              "RedriveExecution starts nothing and keeps the execution's own input; use"
                  + " RunStateMachine to start one",
              StartFields.NAMES);

  private RequestReader() {}

  /**
   * Reads an input of {@code RunStateMachine}.
   *
   * @param context what {@code addContext} adds
   */
  public static RunRequest run(JsonDocument input, JsonDocument context) {
    return run(input, "", context);
  }

  /**
   * The same for an input that is a part of another.
   *
   * @param prefix of the fields' names in messages, such as {@code items[3].}
   */
  static RunRequest run(JsonDocument input, String prefix, JsonDocument context) {
    InputFields fields = InputFields.of(input, prefix, RUN);
    InputField express = fields.field("express");
    InputField redrives = fields.field("is_redrive_execution");
    if (express.bool().orElse(false) && redrives.bool().orElse(false)) {
      throw redrives.broken("does not work for an Express workflow, whose executions end for good");
    }
    return new RunRequest(
        StartFields.read(fields, context), FollowFields.read(fields), express.bool().orElse(null));
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

  /** Reads an input of {@code RedriveExecution}. */
  public static AwaitRequest redrive(JsonDocument input) {
    InputFields fields = InputFields.of(input, "", REDRIVE);
    return new AwaitRequest(TargetFields.read(fields), FollowFields.read(fields));
  }

  /** Reads an input of {@code GetExecutionOutput}. */
  public static ExecutionTarget output(JsonDocument input) {
    return TargetFields.read(InputFields.of(input, "", OUTPUT));
  }
}
