package io.github.temporalsfn.workflows.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates as the port and the public results write them: ISO-8601 in UTC, with milliseconds. */
public final class IsoDate {
  // Instant.toString leaves out milliseconds that are zero.
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private IsoDate() {}

  public static String of(Instant date) {
    return FORMAT.format(date);
  }

  public static String ofEpochMilli(long millis) {
    return of(Instant.ofEpochMilli(millis));
  }

  /** Reads such a date; empty where it is none, since no run may fail for a date. */
  public static Optional<Instant> read(@Nullable String date) {
    if (date == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
