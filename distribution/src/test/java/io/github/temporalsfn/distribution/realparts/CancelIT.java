package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code temporal workflow cancel}. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class CancelIT {
  @Test
  void stopsTheExecution(EmulatorWorld world) {
    String workflowId = Waiting.start(world);
    String executionArn = Waiting.status(world, workflowId).path("executionArn").asText();

    cancel(world, workflowId);

    ExecutionSnapshot execution = world.emulator().execution(executionArn);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(execution.error()).isEqualTo("Temporal.Cancelled");
    assertThat(execution.cause()).contains("Temporal workflow " + workflowId + ", run ");
  }

  @Test
  void leavesWhatHappenedInTheMemo(EmulatorWorld world) {
    String workflowId = Waiting.start(world);

    JsonNode memo =
        cancel(world, workflowId).at("/workflowExecutionInfo/memo/fields/stepFunctions");

    assertThat(memo.path("status").asText()).isEqualTo("ABORTED");
    assertThat(memo.path("error").asText()).isEqualTo("Temporal.Cancelled");
  }

  /** Returns how the CLI describes the workflow once it is canceled. */
  private static JsonNode cancel(EmulatorWorld world, String workflowId) {
    world.temporal("workflow", "cancel", "-w", workflowId);
    Waiting.until(
        Duration.ofSeconds(20),
        () ->
            describe(world, workflowId)
                .at("/workflowExecutionInfo/status")
                .asText()
                .equals("WORKFLOW_EXECUTION_STATUS_CANCELED"));
    return describe(world, workflowId);
  }

  private static JsonNode describe(EmulatorWorld world, String workflowId) {
    return Answers.json(world.temporal("workflow", "describe", "-w", workflowId, "-o", "json"));
  }
}
