package io.github.temporalsfn.workflows.batch;

import io.github.temporalsfn.workflows.BatchItemFailure;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.execution.FailureMessage;
import io.github.temporalsfn.workflows.execution.Text;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.failure.TerminatedFailure;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a child.
 *
 * @param result of one that completed
 * @param failure of any other
 */
record ChildEnd(@Nullable RawValue result, @Nullable RuntimeException failure) {
  private static final int MESSAGE_BYTES = 300;
  private static final int TYPE_BYTES = 60;
  private static final long FAILURE_BYTES = 2_000;

  /** Whether it was not started, since one of its id is open or has succeeded. */
  boolean isRefusedAsKnown() {
    return failure instanceof ChildWorkflowFailure
        && failure.getCause() instanceof WorkflowExecutionAlreadyStarted;
  }

  /** How many bytes it has brought into the history. */
  long bytes() {
    if (result != null) {
      return result.getPayload().getSerializedSize();
    }
    return FAILURE_BYTES
        + application().flatMap(ChildEnd::details).map(RawValue::getPayload).stream()
            .mapToLong(payload -> payload.getSerializedSize())
            .sum();
  }

  ItemEnd of(int index) {
    if (result != null) {
      return completed(index, execution(result));
    }
    Throwable cause = failure instanceof ChildWorkflowFailure ? failure.getCause() : failure;
    if (cause instanceof ApplicationFailure reason) {
      return failed(index, reason);
    }
    if (cause instanceof CanceledFailure) {
      return ItemEnd.of(index, ItemStatus.CANCELED);
    }
    String how = cause instanceof TerminatedFailure ? "was terminated" : "did not end by itself";
    String type = cause == null ? "Unknown" : cause.getClass().getSimpleName();
    return new ItemEnd(
        index,
        ItemStatus.FAILED,
        null,
        new BatchItemFailure(
            type, "the run's workflow " + how + "; its execution may still be running"));
  }

  /** With onFailure RETURN, an execution that failed is a result, too. */
  private static ItemEnd completed(int index, Optional<ExecutionResult> execution) {
    ItemStatus status =
        execution
            .map(ExecutionResult::status)
            .flatMap(ChildEnd::status)
            .orElse(ItemStatus.SUCCEEDED);
    String arn = execution.map(ExecutionResult::executionArn).orElse(null);
    return new ItemEnd(
        index,
        status,
        arn,
        status == ItemStatus.SUCCEEDED
            ? null
            : execution
                .map(result -> failure(type(status), FailureMessage.of(result.name(), result)))
                .orElse(null));
  }

  private static String type(ItemStatus status) {
    return switch (status) {
      case TIMED_OUT -> FailureType.ExecutionTimedOut.name();
      case ABORTED -> FailureType.ExecutionAborted.name();
      default -> FailureType.ExecutionFailed.name();
    };
  }

  private static ItemEnd failed(int index, ApplicationFailure reason) {
    String type = Optional.ofNullable(reason.getType()).orElse("Unknown");
    ItemStatus status =
        switch (type) {
          case "ExecutionTimedOut" -> ItemStatus.TIMED_OUT;
          case "ExecutionAborted" -> ItemStatus.ABORTED;
          default -> ItemStatus.FAILED;
        };
    return new ItemEnd(
        index,
        status,
        details(reason)
            .flatMap(ChildEnd::execution)
            .map(ExecutionResult::executionArn)
            .orElse(null),
        failure(type, Optional.ofNullable(reason.getOriginalMessage()).orElse("")));
  }

  // Harmless characters, so that JSON makes it at most twice as long.
  private static BatchItemFailure failure(String type, String message) {
    String harmless = Text.line(message.replaceAll("\\p{Cntrl}", " "), MESSAGE_BYTES);
    return new BatchItemFailure(Text.bytes(type, TYPE_BYTES), Text.bytes(harmless, MESSAGE_BYTES));
  }

  private Optional<ApplicationFailure> application() {
    return failure != null && failure.getCause() instanceof ApplicationFailure reason
        ? Optional.of(reason)
        : Optional.empty();
  }

  private static Optional<RawValue> details(ApplicationFailure reason) {
    return reason.getDetails().getSize() == 0
        ? Optional.empty()
        : Optional.of(reason.getDetails().get(RawValue.class));
  }

  private static Optional<ItemStatus> status(String name) {
    return Arrays.stream(ItemStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst();
  }

  // Whatever a later version returns, it is no reason to fail the batch.
  private static Optional<ExecutionResult> execution(RawValue value) {
    try {
      return Optional.ofNullable(JsonPayload.read(value, ExecutionResult.class));
    } catch (JsonSyntaxException unreadable) {
      return Optional.empty();
    }
  }
}
