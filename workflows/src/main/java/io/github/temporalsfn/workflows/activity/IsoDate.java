package io.github.temporalsfn.workflows.activity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
}
