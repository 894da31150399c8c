package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why the newest event came about: it, and the ones that led to it, back to the first that enters
 * or leaves a state. Events between them in time may belong to other branches.
 *
 * <p>The events by which items of Maps fail are no links of that chain, but hang on it: they tell
 * which items the state runs for.
 *
 * <p>Nothing leads to a time-out or a stop. There it is the state that was entered last and has not
 * been left.
 */
final class Causes {
  private static final String ITEM_FAILED = "MapIterationFailed";

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
    chain.addAll(itemsFailedBy(chain, page));
    return chain.stream().distinct().sorted(Comparator.comparingLong(HistoryEvent::id)).toList();
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

  private static List<HistoryEvent> itemsFailedBy(List<HistoryEvent> chain, EventPage page) {
    Set<Long> ids = chain.stream().map(HistoryEvent::id).collect(Collectors.toSet());
    return page.oldestFirst().stream()
        .filter(event -> event.type().equals(ITEM_FAILED) && ids.contains(event.previousEventId()))
        .toList();
  }

  // An event of a Map's item only names the Map that it is an item of.
  private static boolean namesItsState(HistoryEvent event) {
    return event.stateName() != null && event.mapIndex() == null;
  }
}
