package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the CLI tells of a run that waits. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class RunningIT {
  @Test
  void answersTheQueryForItsStatus(EmulatorWorld world) {
    String workflowId = Waiting.start(world);

    TemporalCli.Result answer =
        world.temporal("workflow", "query", "--name", "status", "--workflow-id", workflowId);

    assertThat(answer.exitCode()).describedAs(answer.toString()).isZero();
    assertThat(answer.out()).contains("\"status\":\"RUNNING\"").contains("\"nextPollAt\":\"");
  }

  @Test
  void showsCurrentDetails(EmulatorWorld world) {
    String workflowId = Waiting.start(world);

    TemporalCli.Result metadata = world.temporal("workflow", "metadata", "-w", workflowId);

    assertThat(metadata.out()).contains("| Status | RUNNING |", "| State machine | arn:aws:");
  }

  @Test
  void describesItsQueryAndItsSignal(EmulatorWorld world) {
    String workflowId = Waiting.start(world);

    TemporalCli.Result metadata = world.temporal("workflow", "metadata", "-w", workflowId);

    assertThat(metadata.out())
        .containsPattern("status +The execution as far as it is known")
        .containsPattern("executionStatusChanged +A hint that the execution's status changed");
  }

  @Test
  void asksAwsAtOnceWhenTheSignalComes(EmulatorWorld world) {
    // The next poll would be an hour away.
    String workflowId = Waiting.startWithLongInterval(world);
    int before = polls(world, workflowId);

    TemporalCli.Result signal =
        world.temporal("workflow", "signal", "--name", "executionStatusChanged", "-w", workflowId);

    assertThat(signal.exitCode()).describedAs(signal.toString()).isZero();
    Eventually.until(Duration.ofSeconds(10), () -> polls(world, workflowId) > before);
  }

  @Test
  void tellsInWhichStateTheExecutionIsWhenItIsRefreshed(EmulatorWorld world) {
    String workflowId = Waiting.startWithLongInterval(world);

    TemporalCli.Result update =
        world.temporal(
            "workflow", "update", "execute", "--name", "refresh", "-w", workflowId, "-o", "json");

    assertThat(update.exitCode()).describedAs(update.toString()).isZero();
    assertThat(Answers.json(update).at("/result/status").asText()).isEqualTo("RUNNING");
    assertThat(Answers.json(update).at("/result/runningStates")).hasToString("[\"Only\"]");
  }

  private static int polls(EmulatorWorld world, String workflowId) {
    return Waiting.status(world, workflowId).path("polls").asInt();
  }
}
