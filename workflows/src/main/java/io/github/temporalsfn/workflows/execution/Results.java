package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.StartExecutionResult;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.ExpressExecutionArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a description is in the terms of the public result. */
public final class Results {
  private static final int LONGEST_OUTPUT_IN_MEMO = 2_000;

  private Results() {}

  public static ExecutionResult of(
      ExecutionDescription description, @Nullable String failedState, boolean attached) {
    return new ExecutionResult(
        description.executionArn(),
        description.stateMachineArn(),
        description.name(),
        description.status(),
        description.startDate(),
        description.stopDate(),
        output(description),
        error(description),
        cause(description.cause()),
        failedState,
        description.redriveCount(),
        attached,
        consoleUrl(description));
  }

  /** The result of a workflow that only starts. */
  static StartExecutionResult started(ExecutionDescription started, boolean attached) {
    return new StartExecutionResult(
        started.executionArn(),
        Objects.requireNonNull(started.startDate()),
        attached,
        consoleUrl(started));
  }

  /** The progress of an execution. */
  static ExecutionProgress progress(
      ExecutionResult result,
      int polls,
      @Nullable String nextPollAt,
      boolean watched,
      RunningStates states,
      @Nullable String note) {
    return new ExecutionProgress(
        result.executionArn(),
        result.stateMachineArn(),
        result.name(),
        result.status(),
        result.startDate(),
        result.stopDate(),
        result.output(),
        result.error(),
        result.cause(),
        result.failedState(),
        result.redriveCount(),
        result.attached(),
        result.consoleUrl(),
        polls,
        nextPollAt,
        watched,
        states.names(),
        states.partial() ? true : null,
        note);
  }

  /** The progress of a run that has no execution. */
  static ExecutionProgress progress(
      String status, int polls, @Nullable String nextPollAt, @Nullable String note) {
    return new ExecutionProgress(
        null,
        null,
        null,
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        false,
        null,
        polls,
        nextPollAt,
        false,
        null,
        null,
        note);
  }

  /** For where every list of workflows carries it along. */
  static ExecutionProgress withoutLongOutput(ExecutionProgress progress) {
    JsonDocument output = progress.output();
    if (output == null || output.text().length() <= LONGEST_OUTPUT_IN_MEMO) {
      return progress;
    }
    return new ExecutionProgress(
        progress.executionArn(),
        progress.stateMachineArn(),
        progress.name(),
        progress.status(),
        progress.startDate(),
        progress.stopDate(),
        null,
        progress.error(),
        progress.cause(),
        progress.failedState(),
        progress.redriveCount(),
        progress.attached(),
        progress.consoleUrl(),
        progress.polls(),
        progress.nextPollAt(),
        progress.watched(),
        null,
        null,
        "the output, of " + output.text().length() + " characters, is in the query status");
  }

  private static String consoleUrl(ExecutionDescription description) {
    String arn = description.executionArn();
    return ExecutionArn.isExpress(arn)
        ? ExpressExecutionArn.parse(arn)
            .consoleUrl(Instant.parse(Objects.requireNonNull(description.startDate())))
        : ExecutionArn.parse(arn).consoleUrl();
  }

  /** What is worth a note: statuses that we do not know, and an output that is late. */
  static Optional<String> unusual(ExecutionDescription description) {
    String status = description.status();
    if (status.equals(ExecutionStatus.SUCCEEDED.name()) && description.output() == null) {
      return Optional.of("SUCCEEDED, but AWS does not show the output yet");
    }
    return ExecutionStatus.ending(status).isPresent() || status.equals(ExecutionStatus.RUNNING)
        ? Optional.empty()
        : Optional.of("status " + Text.line(status, 40) + " is no ending: waiting on");
  }

  /** AWS's output is JSON; should it ever not be, it is shown as the string it is. */
  private static @Nullable JsonDocument output(ExecutionDescription description) {
    String output = description.output();
    return output == null
        ? null
        : JsonDocument.tryParse(output).orElseGet(() -> JsonDocument.of(output));
  }

  private static @Nullable String error(ExecutionDescription description) {
    boolean timedOut =
        ExecutionStatus.ending(description.status())
            .filter(ending -> ending == ExecutionStatus.TIMED_OUT)
            .isPresent();
    return description.error() == null && timedOut
        ? ExecutionStatus.TIMEOUT_ERROR
        : description.error();
  }

  private static @Nullable JsonDocument cause(@Nullable String cause) {
    return cause == null ? null : JsonDocument.ofText(cause);
  }
}
