package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

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
    return page.newest().map(newest -> of(page, newest)).orElse(List.of());
  }

  private static List<HistoryEvent> of(EventPage page, HistoryEvent newest) {
    if (namesItsState(newest)) {
      return List.of(newest);
    }
    List<HistoryEvent> chain = new ArrayList<>();
    chain.add(newest);
    if (EventPage.hasCause(newest)) {
      addCauses(page, newest, chain);
    } else {
      OpenStates.latest(page).ifPresent(chain::add);
    }
    Collections.reverse(chain);
    return chain;
  }

  private static void addCauses(EventPage page, HistoryEvent event, List<HistoryEvent> chain) {
    Iterator<HistoryEvent> causes = page.causes(event).iterator();
    boolean found = false;
    while (!found && causes.hasNext()) {
      HistoryEvent cause = causes.next();
      chain.add(cause);
      found = namesItsState(cause);
    }
  }

  // An event of a Map's item only names the Map that it is an item of.
  private static boolean namesItsState(HistoryEvent event) {
    return event.stateName() != null && event.mapIndex() == null;
  }
}
