package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.Arrays;

/** What an event changes about the states that an execution is in, by the end of its type. */
enum StateChange {
  ENTERED("StateEntered"),
  EXITED("StateExited"),
  ABORTED("StateAborted"),
  /** A Parallel or Map state begins its branches or items, for the first time or again. */
  FORK_STARTED("StateStarted"),
  /** A Parallel or Map state fails, unless it is retried. */
  FORK_FAILED("StateFailed"),
  REDRIVEN("ExecutionRedriven"),
  NONE("");

  // It ends the branch that enters it; no event says that it is left.
  private static final String FAIL_STATE = "FailStateEntered";

  private final String suffix;

  StateChange(String suffix) {
    this.suffix = suffix;
  }

  static StateChange of(HistoryEvent event) {
    if (event.type().equals(FAIL_STATE)) {
      return NONE;
    }
    return Arrays.stream(values())
        .filter(change -> event.type().endsWith(change.suffix))
        .filter(change -> change != ENTERED || event.stateName() != null)
        .findFirst()
        .orElse(NONE);
  }

  /** The type of event by which a state was entered that this event tells the same kind of. */
  static String enteredType(HistoryEvent event) {
    String suffix = of(event).suffix;
    return event.type().substring(0, event.type().length() - suffix.length()) + ENTERED.suffix;
  }
}
