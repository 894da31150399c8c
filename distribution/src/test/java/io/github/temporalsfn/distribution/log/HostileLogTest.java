package io.github.temporalsfn.distribution.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who chooses an id, a type or a message writes a line of the log. */
class HostileLogTest {
  private static final String FORGED =
      "order\r\n2026-11-30T00:00:00.000Z INFO forged\u001b[2J\u009b1m\u202e\nat forged";

  // A message, fields, the failure beside them, and its cause.
  private static final ILoggingEvent RECORD =
      new Event("failed " + FORGED)
          .field("workflowId", FORGED)
          .mdc(Map.of("WorkflowType", FORGED))
          .failure(
              new IllegalStateException(
                  "Unknown workflow type " + FORGED, new IllegalStateException(FORGED)))
          .build();

  @Test
  void hasALineForEachRecord() {
    String text = written(new TextLines(), RECORD);

    assertThat(text.lines().filter(line -> line.contains("forged")))
        .hasSize(3)
        .noneMatch(line -> line.startsWith("2026-11-30T00:00:00.000Z") || line.startsWith("at "));
    assertThat(text).contains("\tat " + getClass().getName());
    assertThat(text).doesNotContainPattern("[\\p{Cc}&&[^\n\t]]|\u202e");
  }

  @Test
  void hasALineForEachRecordInJsonToo() throws Exception {
    String line = written(new JsonLines(), RECORD);

    assertThat(line).endsWith("}\n").hasLineCount(1);
    JsonNode record = new ObjectMapper().readTree(line);
    // What a reader of it prints is as harmless as the line.
    for (JsonNode text :
        new JsonNode[] {
          record.path("message"),
          record.path("workflowId"),
          record.path("workflowType"),
          record.path("error").path("message"),
          record.path("error").path("stack")
        }) {
      assertThat(text.asText())
          .contains("forged")
          .doesNotContainPattern("[\\p{Cc}&&[^\n\t]]|\u202e|\n(?!\t|Caused by)");
    }
  }

  @Test
  void wouldHaveForgedOnesWithoutIt() {
    PatternLayoutEncoder usual = new PatternLayoutEncoder();
    usual.setContext(new LoggerContext());
    usual.setPattern("%d %level %logger{0} - %msg%n");
    usual.start();

    String text = written(usual, RECORD);

    assertThat(text.lines()).anyMatch(line -> line.startsWith("2026-11-30T00:00:00.000Z"));
    assertThat(text).contains("\u001b", "\u202e", "\nat forged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "\"", "𝄞", "\u0000", "\ud834"})
  void hasNoLineThatAContainersRuntimeWouldBreak(String character) throws Exception {
    String endless = character.repeat(100_000);
    ILoggingEvent record =
        new Event(endless)
            .field("reason", endless)
            .mdc(Map.of("WorkflowId", endless))
            .failure(new IllegalStateException(endless, new IllegalStateException(endless)))
            .build();

    String json = written(new JsonLines(), record);
    assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(4_000, LogStream.LINE_BYTES);
    assertThat(new ObjectMapper().readTree(json).path("reason").asText()).endsWith("…");
    assertThat(written(new TextLines(), record).lines())
        .allMatch(
            line -> line.getBytes(StandardCharsets.UTF_8).length < LogStream.LINE_BYTES, "short");
  }

  private static String written(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
