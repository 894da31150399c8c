package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;

/** The events of a history by which states are entered and left. */
final class StateEvents {
  private static final String ENTERED = "StateEntered";
  private static final String EXITED = "StateExited";
  private static final String ABORTED = "StateAborted";

  private StateEvents() {}

  /** Whether it enters or leaves a state; an event of a Map's item only names the Map. */
  static boolean namesItsState(HistoryEvent event) {
    return event.stateName() != null && event.mapIndex() == null;
  }

  static boolean isEntered(HistoryEvent event) {
    return event.type().endsWith(ENTERED);
  }

  static boolean isExited(HistoryEvent event) {
    return event.type().endsWith(EXITED);
  }

  static boolean isAborted(HistoryEvent event) {
    return event.type().endsWith(ABORTED);
  }

  /** The type of event by which such a state was entered as this event aborts. */
  static String enteredType(HistoryEvent aborted) {
    return aborted.type().substring(0, aborted.type().length() - ABORTED.length()) + ENTERED;
  }
}
