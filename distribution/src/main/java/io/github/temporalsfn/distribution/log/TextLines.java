package io.github.temporalsfn.distribution.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.event.KeyValuePair;

/** {@code 2026-11-30T09:50:10.123Z INFO WorkerProcess - taskQueue=… worker started}. */
final class TextLines extends Lines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    TIME.formatTo(time(event), line);
    String logger = event.getLoggerName();
    line.append(' ').append(event.getLevel()).append(' ');
    line.append(logger.substring(logger.lastIndexOf('.') + 1)).append(" - ");
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.append(pair.key).append('=').append(pair.value).append(' ');
      }
    }
    line.append(event.getFormattedMessage());
    String shown = LogStream.harmless(line.toString()) + "\n";
    Throwable failure = failure(event);
    return (failure == null ? shown : shown + stack(failure)).getBytes(StandardCharsets.UTF_8);
  }
}
