package io.github.temporalsfn.distribution.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a record is written, in both formats. */
class LinesTest {
  @Test
  void asTextHaveTimeLevelNameFieldsAndMessage() {
    String line = text(new Event("worker started").field("port", 9464).field("none", null).build());

    String[] words = line.split(" ", 2);
    assertThat(OffsetDateTime.parse(words[0]).toInstant()).isEqualTo(Event.NOON);
    assertThat(words[1]).isEqualTo("WARN WorkerProcess - port=9464 none=null worker started\n");
  }

  @Test
  void asTextHaveAFailureAsJavaPrintsIt() {
    Throwable failure = new IllegalStateException("outer", new IllegalArgumentException("inner"));
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));

    assertThat(text(new Event("failed").failure(failure).build()))
        .endsWith(" - failed\n" + printed);
  }

  @Test
  void asJsonHaveTheirFieldsInThisOrder() throws Exception {
    String line =
        json(
            new Event("not \"signalled\"")
                .mdc(Map.of("RunId", "r-1"))
                .field("port", 9464)
                .field("attached", false)
                .field("reason", "gone")
                .build());

    assertThat(line)
        .isEqualTo(
            "{\"timestamp\":\"2026-11-30T12:00:00.007Z\",\"level\":\"WARN\","
                + "\"logger\":\"io.github.temporalsfn.worker.WorkerProcess\",\"thread\":\"main\","
                + "\"message\":\"not \\\"signalled\\\"\",\"runId\":\"r-1\",\"port\":9464,"
                + "\"attached\":false,\"reason\":\"gone\"}\n");
  }

  @Test
  void asJsonCallTemporalsFieldsAsOurs() throws Exception {
    JsonNode record =
        tree(
            new Event("StartExecution")
                .mdc(
                    Map.of(
                        "WorkflowId", "of the thread",
                        "WorkflowType", "RunStateMachine",
                        "ActivityType", "StartExecution",
                        "TaskQueue", "step-functions",
                        "Namespace", "default",
                        "Attempt", "3"))
                .field("workflowId", "of the record")
                .build());

    assertThat(record.path("workflowId").asText()).isEqualTo("of the record");
    assertThat(record.path("workflowType").asText()).isEqualTo("RunStateMachine");
    assertThat(record.path("activityType").asText()).isEqualTo("StartExecution");
    assertThat(record.path("taskQueue").asText()).isEqualTo("step-functions");
    assertThat(record.path("namespace").asText()).isEqualTo("default");
    assertThat(record.path("attempt").isInt()).isTrue();
  }

  @Test
  void asJsonKeepTheirOwnFieldsApart() throws Exception {
    JsonNode record =
        tree(new Event("said").field("message", "other").field("error", "none").build());

    assertThat(record.path("message").asText()).isEqualTo("said");
    assertThat(record.path("message_").asText()).isEqualTo("other");
    assertThat(record.path("error_").asText()).isEqualTo("none");
  }

  @Test
  void asJsonHaveAFailuresTypeMessageAndStack() throws Exception {
    JsonNode error =
        tree(new Event("failed")
                .failure(new IllegalStateException("outer", new RuntimeException("inner")))
                .build())
            .path("error");

    assertThat(error.path("type").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(error.path("message").asText()).isEqualTo("outer");
    assertThat(error.path("stack").asText())
        .startsWith("java.lang.IllegalStateException: outer\n\tat " + getClass().getName())
        .contains("\nCaused by: java.lang.RuntimeException: inner\n");
    assertThat(tree(new Event("failed").failure(new RuntimeException()).build()).path("error"))
        .noneMatch(JsonNode::isNull);
  }

  private static JsonNode tree(ILoggingEvent event) throws Exception {
    return new ObjectMapper().readTree(json(event));
  }

  private static String json(ILoggingEvent event) {
    return new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
  }

  private static String text(ILoggingEvent event) {
    return new String(new TextLines().encode(event), StandardCharsets.UTF_8);
  }
}
