package io.github.temporalsfn.emulator.history;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The details of a history event.
 *
 * @param member the name under which the event carries them, such as {@code
 *     stateEnteredEventDetails}
 * @param fields their values: strings and integers
 */
public record EventDetails(String member, Map<String, Object> fields) {
  /** Copies the fields. */
  public EventDetails {
    fields = Map.copyOf(fields);
  }

  /** Details under the name that most events use: their own type's. */
  public static EventDetails of(String eventType) {
    return new EventDetails(
        eventType.substring(0, 1).toLowerCase(Locale.ROOT)
            + eventType.substring(1)
            + "EventDetails",
        Map.of());
  }

  /** What every {@code …StateEntered} event carries. */
  public static EventDetails stateEntered(String name, String input) {
    return new EventDetails("stateEnteredEventDetails", Map.of("name", name, "input", input));
  }

  /** What every {@code …StateExited} event carries. */
  public static EventDetails stateExited(String name, String output) {
    return new EventDetails("stateExitedEventDetails", Map.of("name", name, "output", output));
  }

  /** An error and a cause, each only where there is one. */
  public static EventDetails failure(
      String eventType, @Nullable String error, @Nullable String cause) {
    return of(eventType).with("error", error).with("cause", cause);
  }

  /** The same details with one more field, unless it has no value. */
  public EventDetails with(String field, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new EventDetails(member, more);
  }
}
