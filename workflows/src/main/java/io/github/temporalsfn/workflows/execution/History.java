package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ExecutionHistory;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history tells, as far as it may be read: no promise hangs on it.
 *
 * @param isCut whether there are older events that were not read
 * @param missing why there is nothing, for people; {@code null}: it was read
 */
record History(
    List<HistoryEvent> events, boolean isCut, @Nullable String missing, boolean isDenied) {
  static History of(ExecutionHistory page) {
    return new History(page.events(), page.nextToken() != null, null, false);
  }

  static History missing(ActivityFailure failure) {
    if (failure.getCause() instanceof ApplicationFailure reason) {
      boolean denied =
          FailureType.of(reason.getType()).filter(FailureType.AccessDenied::equals).isPresent();
      return missing(
          denied ? "states:GetExecutionHistory is not allowed" : reason.getOriginalMessage(),
          denied);
    }
    return missing("AWS did not answer in time", false);
  }

  private static History missing(String reason, boolean denied) {
    return new History(List.of(), false, reason, denied);
  }
}
