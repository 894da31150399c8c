package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The states that have been entered and not been left, as a page's events tell it. A state of one
 * name may be entered several times at once, by the items of a Map.
 */
final class OpenStates {
  private static final Comparator<HistoryEvent> BY_ID = Comparator.comparingLong(HistoryEvent::id);

  private final EventPage page;
  private final List<HistoryEvent> open = new ArrayList<>();
  // A failure has ended them, and a redrive goes on in them.
  private final List<HistoryEvent> interrupted = new ArrayList<>();
  private long lastRedrive;

  private OpenStates(EventPage page) {
    this.page = page;
    page.oldestFirst().forEach(this::apply);
  }

  /** The events that entered them, oldest first; the latest one where a name is open repeatedly. */
  static List<HistoryEvent> of(EventPage page) {
    TreeMap<String, HistoryEvent> latest = new TreeMap<>();
    for (HistoryEvent entered : new OpenStates(page).open) {
      latest.merge(
          Objects.requireNonNull(entered.stateName()),
          entered,
          (one, other) -> one.id() > other.id() ? one : other);
    }
    return latest.values().stream().sorted(BY_ID).toList();
  }

  /** The one that was entered last. */
  static Optional<HistoryEvent> latest(EventPage page) {
    return of(page).stream().max(BY_ID);
  }

  private void apply(HistoryEvent event) {
    switch (StateChange.of(event)) {
      case ENTERED -> enter(event);
      case EXITED -> enteredBy(event).ifPresent(this::leave);
      case FORK_STARTED -> forkOf(event).ifPresent(this::restart);
      case FORK_FAILED -> forkOf(event).ifPresent(this::interrupt);
      case ABORTED -> abortedBy(event).ifPresent(this::interrupt);
      case REDRIVEN -> redrive(event);
      case NONE -> {}
    }
  }

  private void enter(HistoryEvent event) {
    // It follows from nothing newer than the redrive: the state that was open is entered again.
    if (event.previousEventId() <= lastRedrive) {
      open.stream()
          .filter(before -> before.id() < lastRedrive && isOfSameState(before, event))
          .findFirst()
          .ifPresent(open::remove);
    }
    open.add(event);
  }

  // With a Parallel or Map state ends all that is inside of it, also what no event tells of.
  private void leave(HistoryEvent entered) {
    removeIf(inside -> hasLedTo(entered, inside));
  }

  // A retry begins all branches again.
  private void restart(HistoryEvent fork) {
    removeIf(inside -> hasLedTo(fork, inside) && inside.id() != fork.id());
  }

  private void interrupt(HistoryEvent entered) {
    open.remove(entered);
    interrupted.add(entered);
  }

  private void redrive(HistoryEvent event) {
    lastRedrive = event.id();
    open.addAll(interrupted);
    interrupted.clear();
  }

  private void removeIf(Predicate<HistoryEvent> condition) {
    open.removeIf(condition);
    interrupted.removeIf(condition);
  }

  /** The entry that led to this exit; empty where it is on another page. */
  private Optional<HistoryEvent> enteredBy(HistoryEvent exited) {
    if (!EventPage.hasCause(exited)) {
      return open.stream().filter(entered -> isOfSameState(entered, exited)).max(BY_ID);
    }
    return page.causes(exited)
        .filter(cause -> isOfSameState(cause, exited))
        .filter(cause -> open.contains(cause) || interrupted.contains(cause))
        .findFirst();
  }

  /** The Parallel or Map state that starts or fails: the nearest, since these carry no name. */
  private Optional<HistoryEvent> forkOf(HistoryEvent event) {
    String entered = StateChange.enteredType(event);
    return page.causes(event)
        .filter(cause -> cause.type().equals(entered) && open.contains(cause))
        .findFirst();
  }

  /**
   * The entry of a state that is aborted since another one has failed. The event carries no name,
   * and follows from the failure: it is a state of that type, the one whose branch is nearest.
   */
  private Optional<HistoryEvent> abortedBy(HistoryEvent aborted) {
    String type = StateChange.enteredType(aborted);
    return open.stream()
        .filter(entered -> entered.type().equals(type))
        .max(
            Comparator.<HistoryEvent>comparingLong(entered -> page.commonCause(entered, aborted))
                .thenComparing(BY_ID));
  }

  private boolean hasLedTo(HistoryEvent cause, HistoryEvent event) {
    return page.commonCause(cause, event) == cause.id();
  }

  private static boolean isOfSameState(HistoryEvent one, HistoryEvent other) {
    return Objects.equals(one.stateName(), other.stateName());
  }
}
