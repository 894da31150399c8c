package io.github.temporalsfn.starter.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the two views show of a redrive. */
class ProgressTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final ExecutionProgress FAILED =
      progress(
          "\"status\":\"FAILED\",\"redriveCount\":0,\"nextPollAt\":\"2026-01-01T12:00:08.000Z\","
              + "\"note\":\"redrive 1 of 3 follows\"");
  private static final ExecutionProgress REDRIVEN =
      progress(
          "\"status\":\"RUNNING\",\"redriveCount\":1,\"nextPollAt\":\"2026-01-01T12:00:02.000Z\"");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theLogHasALineForTheFailureTheRedriveToComeAndTheRedrive() {
    ProgressLog log = new ProgressLog(stream(), NOON);

    log.progress(FAILED);
    log.progress(FAILED);
    log.progress(REDRIVEN);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("status FAILED\nnote: redrive 1 of 3 follows\nstatus RUNNING, redrive 1\n");
  }

  @Test
  void theLineSaysWhenItGoesOn() {
    ProgressLine line = line(Map.of("NO_COLOR", "1"));

    line.progress(FAILED);
    line.progress(REDRIVEN);

    assertThat(err.toString(StandardCharsets.UTF_8).split("\r +\r"))
        .containsExactly(
            "FAILED  2:00:00  redrive in 8 s  redrive 1 of 3 follows",
            "RUNNING, redrive 1  2:00:00  next poll in 2 s");
  }

  @Test
  void theWholeStatusIsEmphasized() {
    line(Map.of()).progress(REDRIVEN);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("\u001b[1mRUNNING, redrive 1\u001b[0m  2:00:00");
  }

  /** Notes hold AWS's words, and those of whoever terminates a run. */
  @Test
  void aNoteCommandsNoTerminalAndForgesNoLine() {
    ExecutionProgress hostile =
        progress(
            "\"status\":\"RUNNING\",\"note\":\"a\\r\\nstatus SUCCEEDED\\u001b[2J\\u009b1m\\u202e\"");
    assertThat(hostile.note()).contains("\n", "\u001b");

    new ProgressLog(stream(), NOON).progress(hostile);
    line(Map.of("NO_COLOR", "1")).progress(hostile);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "status RUNNING\nnote: a status SUCCEEDED\ufffd[2J\ufffd1m\ufffd\n"
                + "RUNNING  2:00:00  a status SUCCEEDED\ufffd[2J\ufffd1m\ufffd");
  }

  private ProgressLine line(Map<String, String> variables) {
    Shell shell =
        new Shell(
            variables,
            InputStream.nullInputStream(),
            stream(),
            stream(),
            Screen.of(variables, true, true),
            listener -> () -> {});
    return new ProgressLine(shell, NOON);
  }

  private PrintStream stream() {
    return new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  private static ExecutionProgress progress(String fields) {
    return JsonDocument.parse("{\"startDate\":\"2026-01-01T10:00:00.000Z\"," + fields + "}")
        .as(ExecutionProgress.class);
  }
}
