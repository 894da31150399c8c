package io.github.temporalsfn.activities.execution;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as the port writes them: ISO-8601 in UTC, always with milliseconds. */
public final class Dates {
  // Instant.toString leaves out milliseconds that are zero.
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Dates() {}

  public static String text(Instant date) {
    return FORMAT.format(date);
  }

  static @Nullable String textOrNull(@Nullable Instant date) {
    return date == null ? null : text(date);
  }
}
