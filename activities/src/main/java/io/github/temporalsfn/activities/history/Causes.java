package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Why the newest event came about: it, and the ones that led to it, back to the first that enters
 * or leaves a state. Events between them in time may belong to other branches.
 *
 * <p>Nothing leads to a time-out or a stop. There it is the state that was entered last and has not
 * been left.
 */
final class Causes {
  private Causes() {}

  /** The events, oldest first. */
  static List<HistoryEvent> of(EventPage page) {
    List<HistoryEvent> chain = new ArrayList<>();
    Optional<HistoryEvent> next = page.newest();
    while (next.isPresent()) {
      HistoryEvent event = next.get();
      chain.add(event);
      next = StateEvents.namesItsState(event) ? Optional.empty() : causeOrLastState(page, event);
    }
    Collections.reverse(chain);
    return chain;
  }

  private static Optional<HistoryEvent> causeOrLastState(EventPage page, HistoryEvent event) {
    boolean cameFromOutside =
        page.newest().filter(event::equals).isPresent() && !EventPage.hasCause(event);
    return cameFromOutside ? OpenStates.latest(page) : page.cause(event);
  }
}
