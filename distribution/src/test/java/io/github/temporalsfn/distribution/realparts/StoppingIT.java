package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stops an execution other than a cancel: the update {@code stop}, and Temporal's timeout. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class StoppingIT {
  @Test
  void answersTheUpdateWhenAwsHasStoppedTheExecution(EmulatorWorld world) {
    String workflowId = Waiting.start(world);

    JsonNode answer = stop(world, workflowId);

    ExecutionSnapshot execution = world.emulator().execution(answer.path("executionArn").asText());
    assertThat(answer.path("status").asText()).isEqualTo("ABORTED");
    assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(execution.cause()).contains("Temporal workflow " + workflowId + ", run ");
  }

  @Test
  void failsAsAbortedAfterTheUpdate(EmulatorWorld world) {
    String workflowId = Waiting.start(world);

    stop(world, workflowId);

    ApplicationFailure failure = ClientRun.of(world.client(), workflowId).failure();
    assertThat(failure.getType()).isEqualTo("ExecutionAborted");
    assertThat(failure.getOriginalMessage())
        .startsWith(workflowId + " ABORTED: Temporal.Cancelled: Temporal workflow " + workflowId);
  }

  /** Otherwise Temporal would end the run without a word, and nobody would stop the execution. */
  @Test
  void stopsInTimeBeforeTemporalEndsTheRun(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    String workflowId = Unique.name("limited");
    Instant start = Instant.now();
    Runs.run(
        world,
        "start",
        World.ON_EMULATOR,
        workflowId,
        "--execution-timeout",
        "20s",
        "--input",
        "{\"stateMachineArn\":\"" + machine.arn() + "\"}");

    ApplicationFailure failure = ClientRun.of(world.client(), workflowId).failure();

    assertThat(Duration.between(start, Instant.now()))
        .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(19));
    assertThat(failure.getType()).isEqualTo("WaitTimedOut");
    assertThat(failure.getOriginalMessage())
        .contains("execution timeout of 20 s, less 10 s for the stop");
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.TimedOut");
  }

  /** Returns the answer of the update. */
  private static JsonNode stop(EmulatorWorld world, String workflowId) {
    TemporalCli.Result update =
        world.temporal(
            "workflow", "update", "execute", "--name", "stop", "-w", workflowId, "-o", "json");
    assertThat(update.exitCode()).describedAs(update.toString()).isZero();
    return Answers.json(update).path("result");
  }
}
