package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a description is in the terms of the public result. */
public final class Results {
  private Results() {}

  public static ExecutionResult of(
      ExecutionDescription description, @Nullable String failedState, boolean attached) {
    ExecutionArn arn = ExecutionArn.parse(description.executionArn());
    return new ExecutionResult(
        arn.text(),
        arn.stateMachineArn(),
        arn.name(),
        description.status(),
        description.startDate(),
        description.stopDate(),
        output(description),
        error(description),
        cause(description.cause()),
        failedState,
        description.redriveCount(),
        attached,
        arn.consoleUrl());
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
