package io.github.temporalsfn.distribution.log;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every line that is printed is a record of the log, so that a reader finds nothing else. */
final class RecordStream extends PrintStream {
  private static final String ERROR = "error: ";
  private static final String WARNING = "warning: ";

  private final String name;

  /**
   * @param out where bytes go, such as those of the log's own records
   * @param name of the logger
   */
  RecordStream(OutputStream out, String name) {
    super(out, true, StandardCharsets.UTF_8);
    this.name = name;
  }

  @Override
  public void println(String lines) {
    String.valueOf(lines).lines().forEach(this::record);
  }

  @Override
  public void println(Object lines) {
    println(String.valueOf(lines));
  }

  private void record(String line) {
    Logger log = LoggerFactory.getLogger(name);
    if (line.startsWith(ERROR)) {
      log.error(line.substring(ERROR.length()));
    } else {
      log.warn(line.startsWith(WARNING) ? line.substring(WARNING.length()) : line);
    }
  }
}
