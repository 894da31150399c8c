package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistorySelection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The states that an execution is in, from the last events of its history.
 *
 * @param names in the order in which they were entered; {@code null}: the history may not be read
 * @param partial whether the history is longer than what was read, so that a state entered long ago
 *     may be missing
 */
record RunningStates(@Nullable List<String> names, boolean partial) {
  static final RunningStates NONE = new RunningStates(null, false);

  // AWS's largest page.
  private static final int EVENTS = 1000;

  /** Asks AWS. */
  static RunningStates of(StepFunctionsCalls calls, String executionArn) {
    return of(calls.history(executionArn, HistorySelection.OPEN_STATES, EVENTS));
  }

  static RunningStates of(History history) {
    if (history.missing() != null) {
      return NONE;
    }
    List<String> entered =
        history.events().stream()
            .filter(event -> event.stateName() != null)
            .sorted(Comparator.comparingLong(HistoryEvent::id))
            .map(event -> Objects.requireNonNull(event.stateName()))
            .toList();
    return new RunningStates(entered, history.isCut());
  }
}
