package io.github.temporalsfn.activities.history;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Events as lines: id, type, name with the item's number, and the event they follow from. */
final class Events {
  private static final Pattern LINE =
      Pattern.compile("(\\d+) (\\w+)(?: (\\w+)(?:#(\\d+))?)? <(\\d+)");

  private Events() {}

  /** Such as {@code 4 TaskStateEntered Charge <3} or {@code 5 MapIterationStarted Orders#0 <3}. */
  static HistoryEvent of(String line) {
    Matcher words = LINE.matcher(line);
    if (!words.matches()) {
      throw new IllegalArgumentException(line);
    }
    String index = words.group(4);
    return new HistoryEvent(
        Long.parseLong(words.group(1)),
        Long.parseLong(words.group(5)),
        words.group(2),
        "2026-11-23T10:00:00.000Z",
        words.group(3),
        index == null ? null : Integer.valueOf(index),
        null,
        null,
        null);
  }

  static EventPage page(String... lines) {
    return EventPage.of(Arrays.stream(lines).map(Events::of).toList());
  }

  static List<Long> ids(List<HistoryEvent> events) {
    return events.stream().map(HistoryEvent::id).toList();
  }

  static List<String> names(List<HistoryEvent> events) {
    return events.stream().map(event -> String.valueOf(event.stateName())).toList();
  }
}
