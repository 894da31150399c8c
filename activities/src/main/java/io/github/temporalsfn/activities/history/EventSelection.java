package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistorySelection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a page's events are answered. */
final class EventSelection {
  private EventSelection() {}

  /** The selected events, oldest first. */
  static List<HistoryEvent> of(EventPage page, @Nullable HistorySelection selection) {
    return switch (selection == null ? HistorySelection.ALL : selection) {
      case ALL -> page.oldestFirst();
      case CAUSES -> Causes.of(page);
      case OPEN_STATES -> OpenStates.of(page);
    };
  }
}
