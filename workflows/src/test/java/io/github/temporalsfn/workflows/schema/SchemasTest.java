package io.github.temporalsfn.workflows.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.AwaitExecutionInput;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.OnClose;
import io.github.temporalsfn.workflows.RedriveExecutionInput;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.StartExecutionResult;
import io.github.temporalsfn.workflows.WaitOptions;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed schemas are those of the records, and what our records write obeys them. */
class SchemasTest {
  private static final String ARN = "arn:aws:states:eu-west-1:123456789012:stateMachine:orders";
  private static final String EXECUTION =
      "arn:aws:states:eu-west-1:123456789012:execution:orders:order-42";

  @BeforeAll
  static void writeThemIfSoWanted() throws IOException {
    if (Boolean.getBoolean("schemas.write")) {
      write(PublicRecords.generated());
    }
  }

  @Test
  void areThoseOfTheRecords() throws IOException {
    assertThat(committed())
        .as(
            "docs/schemas; to write them anew: mvn -pl workflows test -Dtest=SchemasTest"
                + " -Dschemas.write=true")
        .isEqualTo(PublicRecords.generated());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areSchemas(String text) {
    assertThat(CommittedSchema.ofSchemas().errors(text)).isEmpty();
  }

  static Stream<String> texts() {
    return PublicRecords.generated().values().stream();
  }

  @ParameterizedTest
  @MethodSource("written")
  void holdForWhatOurRecordsWrite(Record written) {
    CommittedSchema schema = PublicRecords.committed(written.getClass().getSimpleName());

    assertThat(schema.errors(JsonDocument.of(written).text())).isEmpty();
  }

  static Stream<Record> written() {
    WaitOptions wait =
        WaitOptions.defaults()
            .withInterval(Duration.ofMillis(1500), 2, Duration.ofMinutes(90))
            .withTimeout(Duration.ofDays(2))
            .withMaximumAttempts(7);
    return Stream.of(
        RunStateMachineInput.builder(ARN).input(List.of(1, 2)).wait(wait).build(),
        AwaitExecutionInput.builder(ARN, "order-42").wait(wait).build(),
        new StartExecutionResult(EXECUTION, "2026-11-25T10:00:00.000Z", false, "https://console"),
        new ExecutionResult(
            EXECUTION,
            ARN,
            "order-42",
            "RUNNING",
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            true,
            null),
        new ExecutionProgress(
            null,
            null,
            null,
            "STARTING",
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            false,
            null,
            0,
            null,
            false,
            null,
            null,
            null),
        RedriveExecutionInput.builder(ARN, "order-42").onCancel(OnClose.ABANDON).build(),
        new StartCommand(
            ARN,
            "order-42",
            "[1]",
            null,
            ConnectionChoice.of(""),
            true,
            false,
            false,
            null,
            null,
            null));
  }

  private static void write(Map<String, String> schemas) throws IOException {
    for (Map.Entry<String, String> schema : schemas.entrySet()) {
      Path file = PublicRecords.SCHEMAS.resolve(schema.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, schema.getValue());
    }
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.walk(PublicRecords.SCHEMAS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = PublicRecords.SCHEMAS.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".json")) {
          schemas.put(name, Files.readString(file));
        }
      }
    }
    return schemas;
  }
}
