package io.github.temporalsfn.emulator;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** Histories as a reader sees them. */
public final class Histories {
  private Histories() {}

  /** One line an event: id, type, name and index where it has them, and what it follows from. */
  public static List<String> lines(List<HistoryEvent> events) {
    return events.stream()
        .map(
            event ->
                event.id()
                    + " "
                    + event.typeAsString()
                    + prefixed(" ", stateName(event))
                    + iteration(event)
                    + " <"
                    + event.previousEventId())
        .toList();
  }

  /**
   * The state that failed: the first one on the chain of causes back from the last event, as
   * whoever explains an execution's failure finds it.
   */
  public static String failedState(List<HistoryEvent> events) {
    HistoryEvent event = events.get(events.size() - 1);
    while (stateName(event) == null) {
      event = events.get((int) (event.previousEventId() - 1));
    }
    return String.valueOf(stateName(event));
  }

  private static @Nullable String stateName(HistoryEvent event) {
    if (event.stateEnteredEventDetails() != null) {
      return event.stateEnteredEventDetails().name();
    }
    return event.stateExitedEventDetails() == null ? null : event.stateExitedEventDetails().name();
  }

  private static String iteration(HistoryEvent event) {
    return Stream.of(
            event.mapIterationStartedEventDetails(),
            event.mapIterationSucceededEventDetails(),
            event.mapIterationFailedEventDetails(),
            event.mapIterationAbortedEventDetails())
        .filter(details -> details != null)
        .findFirst()
        .map(details -> " " + details.name() + "#" + details.index())
        .orElse("");
  }

  private static String prefixed(String prefix, @Nullable String text) {
    return text == null ? "" : prefix + text;
  }
}
