package io.github.temporalsfn.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.registration.WorkflowImplementations;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays the histories that were recorded with {@link HistoryRecordingIT}. A run that waits for
 * months outlives many versions of this code, so none may decide differently.
 */
class ReplayTest {
  private static final Path HISTORIES = Path.of("src/test/resources/histories");

  static List<String> histories() throws IOException {
    try (Stream<Path> files = Files.list(HISTORIES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("histories")
  void replays(String history) throws Exception {
    replay(read(history));
  }

  @Test
  void coversEveryBranch() throws IOException {
    assertThat(histories())
        .contains(
            "aborted.json",
            "await-abandoned.json",
            "awaited.json",
            "batch.json",
            "batch-after-an-earlier-one.json",
            "batch-cancelled.json",
            "batch-continued-as-new-1.json",
            "batch-continued-as-new-2.json",
            "cancelled.json",
            "continued-as-new-1.json",
            "continued-as-new-2.json",
            "failed.json",
            "hinted.json",
            "output.json",
            "output-not-over.json",
            "refused.json",
            "started.json",
            "succeeded.json",
            "throttled.json",
            "timed-out.json",
            "wait-timed-out.json");
  }

  @Test
  void noticesCodeThatDecidesDifferently() throws IOException {
    String changed =
        Files.readString(HISTORIES.resolve("succeeded.json"))
            .replace("\"StartExecution\"", "\"StopExecution\"");

    assertThatThrownBy(() -> replay(WorkflowExecutionHistory.fromJson(changed))).isNotNull();
  }

  @Test
  void noticesAChangeOfTheCode() throws IOException {
    WorkflowExecutionHistory history = read("succeeded.json");

    assertThatThrownBy(
            () ->
                WorkflowReplayer.replayWorkflowExecutions(
                    List.of(history), true, HesitantRun.class))
        .hasMessageContaining("NonDeterministicException");
  }

  /** Throws if the code would decide otherwise than it did. */
  static void replay(WorkflowExecutionHistory history) throws Exception {
    var unused =
        WorkflowReplayer.replayWorkflowExecutions(
            List.of(history), true, WorkflowImplementations.all());
  }

  private static WorkflowExecutionHistory read(String history) throws IOException {
    return WorkflowExecutionHistory.fromJson(Files.readString(HISTORIES.resolve(history)));
  }
}
