package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The states that have been entered and not been left, as a page's events tell it. A state of one
 * name may be entered several times at once, by the items of a Map.
 */
final class OpenStates {
  private static final String REDRIVEN = "ExecutionRedriven";
  // It ends the branch that enters it; no event says that it is left.
  private static final String FAIL_STATE = "FailStateEntered";

  private final EventPage page;
  private final List<HistoryEvent> open = new ArrayList<>();
  private final Set<HistoryEvent> openAtRedrive = new HashSet<>();

  private OpenStates(EventPage page) {
    this.page = page;
    page.oldestFirst().forEach(this::apply);
  }

  /** The events that entered them, oldest first; the latest one where a name is open repeatedly. */
  static List<HistoryEvent> of(EventPage page) {
    Map<String, HistoryEvent> latest = new LinkedHashMap<>();
    for (HistoryEvent entered : new OpenStates(page).open) {
      latest.put(Objects.requireNonNull(entered.stateName()), entered);
    }
    return latest.values().stream().sorted(Comparator.comparingLong(HistoryEvent::id)).toList();
  }

  /** The one that was entered last. */
  static Optional<HistoryEvent> latest(EventPage page) {
    List<HistoryEvent> all = of(page);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private void apply(HistoryEvent event) {
    if (event.type().equals(REDRIVEN)) {
      openAtRedrive.addAll(open);
    } else if (StateEvents.isEntered(event) && event.stateName() != null) {
      enter(event);
    } else if (StateEvents.isExited(event)) {
      enteredBy(event).ifPresent(this::close);
    } else if (StateEvents.isAborted(event)) {
      abortedBy(event).ifPresent(this::close);
    }
  }

  // A redrive goes on in the states that were open, and may enter them again.
  private void enter(HistoryEvent event) {
    open.stream()
        .filter(openAtRedrive::contains)
        .filter(before -> isOfSameState(before, event))
        .findFirst()
        .ifPresent(open::remove);
    if (!event.type().equals(FAIL_STATE)) {
      open.add(event);
    }
  }

  // With a Parallel or Map state all that is inside of it ends, also what no event tells of.
  private void close(HistoryEvent entered) {
    open.removeIf(other -> nearestCommonCause(other, entered) == entered.id());
  }

  /** The entry that led to this exit; empty where it is on another page. */
  private Optional<HistoryEvent> enteredBy(HistoryEvent exited) {
    HistoryEvent event = exited;
    for (Optional<HistoryEvent> cause = page.cause(event);
        cause.isPresent();
        cause = page.cause(event)) {
      event = cause.get();
      if (open.contains(event) && isOfSameState(event, exited)) {
        return cause;
      }
    }
    return EventPage.hasCause(event)
        ? Optional.empty()
        : last(open.stream().filter(entered -> isOfSameState(entered, exited)).toList());
  }

  /**
   * The entry of the state that is aborted with others, since one of them has failed. The event
   * carries no name, and follows from the failure: so it is a state of that type, the one whose
   * branch is nearest.
   */
  private Optional<HistoryEvent> abortedBy(HistoryEvent aborted) {
    return open.stream()
        .filter(entered -> entered.type().equals(StateEvents.enteredType(aborted)))
        .max(
            Comparator.<HistoryEvent>comparingLong(entered -> nearestCommonCause(entered, aborted))
                .thenComparingLong(HistoryEvent::id));
  }

  /** The id of the latest event that led to both, or is one of them; 0 where there is none. */
  private long nearestCommonCause(HistoryEvent one, HistoryEvent other) {
    HistoryEvent a = one;
    HistoryEvent b = other;
    while (a.id() != b.id()) {
      Optional<HistoryEvent> cause = page.cause(a.id() > b.id() ? a : b);
      if (cause.isEmpty()) {
        return 0;
      }
      if (a.id() > b.id()) {
        a = cause.get();
      } else {
        b = cause.get();
      }
    }
    return a.id();
  }

  private static boolean isOfSameState(HistoryEvent one, HistoryEvent other) {
    return Objects.equals(one.stateName(), other.stateName());
  }

  private static Optional<HistoryEvent> last(List<HistoryEvent> events) {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }
}
