package io.github.temporalsfn.distribution.realparts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Unique;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents on their way from the CLI's {@code --input} to AWS and back, byte for byte. On the
 * emulator, which keeps the text; moto reads numbers as Python's.
 */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class DocumentsIT {
  private static final int DEPTH = 500;

  static Stream<String> documents() {
    return Stream.of(
            "1.10",
            "0.1234567890123456789",
            "1e400",
            "-0.0",
            "1234567890123456789012345678901234567890",
            "\"Zürich, 東京, \uD83D\uDE80\"",
            "[".repeat(DEPTH) + "]".repeat(DEPTH))
        .map(value -> "{\"value\":" + value + "}");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void comeBackAsTheyWereGiven(String document, EmulatorWorld world) {
    String workflowId = run(document, world);

    assertThat(ClientRun.of(world.client(), workflowId).result())
        .contains("\"output\":" + document + ",");
  }

  // "workflow result" and "workflow execute" read numbers as Go's float64: the CLI prints 1.1 for
  // 1.10 and -0 for -0.0, and ends with an error at 1e400. Its history has the payload itself.
  @ParameterizedTest
  @MethodSource("documents")
  void standInTheHistoryThatTheCliShows(String document, EmulatorWorld world) {
    String workflowId = run(document, world);

    JsonNode events =
        Answers.json(world.temporal("workflow", "show", "-w", workflowId, "-o", "json"))
            .path("events");
    String payload =
        events
            .path(events.size() - 1)
            .at("/workflowExecutionCompletedEventAttributes/result/payloads/0/data")
            .asText();
    assertThat(new String(Base64.getDecoder().decode(payload), UTF_8))
        .contains("\"output\":" + document + ",");
  }

  /** Returns the workflow's id when the workflow has ended. */
  private static String run(String document, EmulatorWorld world) {
    String workflowId = Unique.name("document");
    String input =
        "{\"stateMachineArn\":\"%s\",\"input\":%s,\"wait\":{\"initialInterval\":0.1}}"
            .formatted(world.machineInEmulator(Asl.PASS), document);
    Runs.run(world, "start", World.ON_EMULATOR, workflowId, "--input", input);
    ClientRun.of(world.client(), workflowId).result();
    return workflowId;
  }
}
