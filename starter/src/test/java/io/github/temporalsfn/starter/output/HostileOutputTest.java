package io.github.temporalsfn.starter.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.follow.Outcome;
import io.github.temporalsfn.starter.option.OutputFormat;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others have written commands no terminal, and forges no line. */
class HostileOutputTest {
  private static final String COMMANDS = "[\\p{Cc}&&[^\n]]|[\u202a-\u202e\u2066-\u2069]";
  private static final String HOSTILE =
      "x\r\nsucceeded\u001b[2J\u001b]8;;http://evil.invalid\u0007\u009b1m\u202egpj\u2066";

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void ofAFailureIsOneLine() {
    printer(OutputFormat.text).print(failed());

    assertThat(screen()).hasLineCount(1).contains("succeeded").doesNotContainPattern(COMMANDS);
  }

  @Test
  void ofACommandKeepsItsOwnLines() {
    printer(OutputFormat.text).print(CommandFailure.badUsage("two are wrong\n  1: \u001b[2J"));

    assertThat(screen()).isEqualTo("error: two are wrong\n  1: \ufffd[2J\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"text", "json"})
  void ofADocumentIsTheSameDocument(OutputFormat format) {
    JsonDocument document = JsonDocument.of(Map.of("cause", HOSTILE));
    // The JSON that came from Temporal does command: only what is below U+0020 must be escaped.
    assertThat(document.text()).containsPattern(COMMANDS);

    printer(format).print(document);

    assertThat(screen()).doesNotContainPattern(COMMANDS);
    assertThat(JsonDocument.parse(screen().strip()).field("cause").orElseThrow().asString())
        .isEqualTo(HOSTILE);
  }

  @Test
  void ofAFailureInJsonIsOneLine() {
    printer(OutputFormat.json).print(failed());

    assertThat(screen()).hasLineCount(1).contains("succeeded").doesNotContainPattern(COMMANDS);
  }

  private static Outcome failed() {
    return new Outcome.Failed(
        ExitCode.EXECUTION_FAILED, "Terminated", "run was terminated: " + HOSTILE, null);
  }

  private String screen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  private ResultPrinter printer(OutputFormat format) {
    PrintStream stream = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return new ResultPrinter(
        new Shell(
            Map.of(),
            InputStream.nullInputStream(),
            stream,
            stream,
            Screen.of(Map.of(), true, true),
            listener -> () -> {}),
        format);
  }
}
