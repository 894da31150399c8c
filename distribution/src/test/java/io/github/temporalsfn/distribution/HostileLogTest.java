package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody who chooses an id, a type or a message writes a line of the log. */
@ResourceLock(Resources.SYSTEM_ERR)
class HostileLogTest {
  private static final Logger log = LoggerFactory.getLogger(HostileLogTest.class);
  private static final String FORGED =
      "order\r\n2026-11-30T00:00:00.000Z INFO forged\u001b[2J\u009b1m\u202e\nat forged";

  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @Test
  void hasALineForEachRecord() {
    logTo(new LogStream(logged));

    assertThat(text().lines().filter(line -> line.contains("forged")))
        .hasSize(3)
        .noneMatch(line -> line.startsWith("2026-11-30T00:00:00.000Z") || line.startsWith("at "));
    assertThat(text()).contains("\tat " + getClass().getName());
    assertThat(text()).doesNotContainPattern("[\\p{Cc}&&[^\n\t]]|\u202e");
  }

  @Test
  void wouldHaveForgedOnesWithoutIt() {
    logTo(new PrintStream(logged, true, StandardCharsets.UTF_8));

    assertThat(text().lines()).anyMatch(line -> line.startsWith("2026-11-30T00:00:00.000Z"));
    assertThat(text()).contains("\u001b", "\u202e", "\nat forged");
  }

  // A message, the failure beside it, and its cause.
  private void logTo(PrintStream stream) {
    PrintStream before = System.err;
    System.setErr(stream);
    try {
      log.atError()
          .addKeyValue("workflowId", FORGED)
          .setCause(
              new IllegalStateException(
                  "Unknown workflow type " + FORGED, new IllegalStateException(FORGED)))
          .log("failed");
    } finally {
      System.setErr(before);
    }
  }

  private String text() {
    return logged.toString(StandardCharsets.UTF_8);
  }
}
