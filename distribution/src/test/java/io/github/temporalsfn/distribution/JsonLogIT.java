package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.temporalsfn.distribution.world.ClientRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worker process writes to standard error where it is told to log in JSON. */
class JsonLogIT {
  private static final String CANARY = "canary-7f3a";
  private static final Map<String, String> JSON =
      Map.of(
          "TEMPORAL_SFN_LOG_FORMAT",
          "json",
          "TEMPORAL_SFN_LOG",
          "debug",
          "AWS_SECRET_ACCESS_KEY",
          CANARY);

  @Test
  void tellsOfRunsByTheirIdsAndOfNoPayload() throws Exception {
    try (ProgramWorld world = new ProgramWorld(JSON)) {
      ClientRun good = world.start("echo", "{\"card\":\"" + CANARY + "\"}");
      ClientRun bad = world.start("declined", "{\"card\":\"" + CANARY + "\"}");
      assertThat(good.result()).contains("SUCCEEDED", CANARY);
      assertThat(bad.failure().getType()).isEqualTo("ExecutionFailed");
      world.worker.signal("TERM");
      assertThat(world.worker.exitCode()).isEqualTo(143);

      List<JsonNode> records = records(world.worker);
      for (ClientRun run : List.of(good, bad)) {
        assertThat(records)
            .filteredOn(record -> run.runId().equals(record.path("runId").asText()))
            .filteredOn(record -> record.path("message").asText().equals("StartExecution"))
            .singleElement()
            .satisfies(
                record -> {
                  assertThat(record.path("workflowId").asText()).isEqualTo(run.workflowId());
                  assertThat(record.path("workflowType").asText()).isEqualTo("RunStateMachine");
                  assertThat(record.path("activityType").asText()).isEqualTo("StartExecution");
                  assertThat(record.path("taskQueue").asText()).isEqualTo("step-functions");
                  assertThat(record.path("namespace").asText()).isEqualTo("default");
                  assertThat(record.path("attempt").asInt()).isEqualTo(1);
                  assertThat(record.path("executionArn").asText()).contains(":execution:");
                });
      }
      assertThat(records)
          .filteredOn(record -> bad.runId().equals(record.path("runId").asText()))
          .anyMatch(
              record ->
                  record
                      .path("error")
                      .path("message")
                      .asText()
                      .contains("FAILED in state S: Payment.Declined: expired"));
      assertThat(records)
          .extracting(record -> record.path("message").asText())
          .contains("worker started", "worker draining", "worker stopped");
      assertThat(world.worker.err()).doesNotContain(CANARY);
    }
  }

  @Test
  void isNotFloodedByATypeThatTheWorkerDoesNotHave() throws Exception {
    try (ProgramWorld world = new ProgramWorld(JSON)) {
      List<ClientRun> unknown =
          IntStream.range(0, 60).mapToObj(i -> world.startType("Nonsense", "{}")).toList();
      world.worker.awaitErr("are left out for a minute");
      assertThat(world.start("echo").result()).contains("SUCCEEDED");

      List<JsonNode> told =
          records(world.worker).stream()
              .filter(record -> record.path("error").path("stack").asText().contains("Nonsense"))
              .toList();
      assertThat(told).hasSizeBetween(10, 40);
      assertThat(unknown)
          .extracting(ClientRun::runId)
          .containsAll(
              told.stream()
                  .filter(record -> record.path("workflowType").asText().equals("Nonsense"))
                  .map(record -> record.path("runId").asText())
                  .toList());
    }
  }

  @Test
  void isLikeTheSamplesOfItsPage() throws Exception {
    MarkdownPage page = MarkdownPage.read("logs.md");
    List<JsonNode> samples =
        page.text().lines().filter(line -> line.startsWith("{")).map(JsonLogIT::record).toList();
    String fields =
        page.rows().stream()
            .filter(row -> row.heading().equals("JSON"))
            .map(row -> row.cells().get(0))
            .collect(Collectors.joining());

    assertThat(samples).hasSize(2);
    assertThat(fields)
        .contains("`timestamp`", "`level`", "`logger`", "`thread`", "`message`", "`error`")
        .contains("`workflowId`", "`runId`", "`workflowType`", "`activityType`", "`attempt`")
        .contains("`namespace`", "`taskQueue`");
  }

  @Test
  void isSearchedForARunAsItsPageTells(@TempDir Path folder) throws Exception {
    List<String> search = MarkdownPage.read("logs.md").commands().get(1);
    assertThat(search).hasSize(3).startsWith("grep");
    try (ProgramWorld world = new ProgramWorld(JSON)) {
      ClientRun run = world.start("echo");
      assertThat(run.result()).contains("SUCCEEDED");
      assertThat(world.start("echo").result()).contains("SUCCEEDED");
      Files.writeString(folder.resolve(search.get(2)), world.worker.err());

      Process grep =
          new ProcessBuilder(
                  "grep", search.get(1).replace("order-42", run.workflowId()), search.get(2))
              .directory(folder.toFile())
              .start();
      List<String> found =
          new String(grep.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();

      assertThat(grep.waitFor()).isZero();
      assertThat(found)
          .isNotEmpty()
          .allMatch(line -> record(line).path("runId").asText().equals(run.runId()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TEMPORAL_SFN_WATCH | maybe | TEMPORAL_SFN_WATCH must be on or off
          AIRFLOW_CONN_A     | {     | AIRFLOW_CONN_A
          """)
  void tellsInJsonWhyThereIsNoWorker(String name, String value, String reason) throws Exception {
    try (Program worker = new Program(Map.of(name, value), "worker", "--log-format=json")) {
      assertThat(worker.exitCode()).isEqualTo(2);
      assertThat(records(worker))
          .singleElement()
          .satisfies(
              record -> {
                assertThat(record.path("level").asText()).isEqualTo("ERROR");
                assertThat(record.path("message").asText()).startsWith(reason);
              });
    }
  }

  /** Every line, each of which is a record. */
  private static List<JsonNode> records(Program program) {
    Stream<JsonNode> records = program.err().lines().map(JsonLogIT::record);
    return records.toList();
  }

  private static JsonNode record(String line) {
    try {
      JsonNode record = new ObjectMapper().readTree(line);
      assertThat(record.path("level").asText()).isIn("DEBUG", "INFO", "WARN", "ERROR");
      assertThat(record.path("message").isTextual()).isTrue();
      assertThat(record.path("logger").isTextual()).isTrue();
      assertThat(record.path("thread").isTextual()).isTrue();
      String timestamp = record.path("timestamp").asText();
      assertThat(timestamp).hasSize("2026-11-30T12:00:00.007Z".length());
      assertThat(Instant.parse(timestamp)).isBefore(Instant.now().plusSeconds(1));
      return record;
    } catch (JsonProcessingException e) {
      throw new AssertionError("no record: " + line, e);
    }
  }
}
