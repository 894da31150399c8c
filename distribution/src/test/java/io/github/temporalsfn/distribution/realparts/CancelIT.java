package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
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
  private static final Duration TO_GET_THERE = Duration.ofSeconds(30);
  // After a start with an unknown outcome, the execution is looked for for 15 s.
  private static final Duration TO_STOP = Duration.ofSeconds(40);
  private static final String STATUS = "/workflowExecutionInfo/status";

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

    JsonNode memo = memo(cancel(world, workflowId));

    assertThat(memo.path("status").asText()).isEqualTo("ABORTED");
    assertThat(memo.path("error").asText()).isEqualTo("Temporal.Cancelled");
  }

  @Test
  void doesNoHarmASecondTime(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    machine.disturb(
        FaultRule.of(Fault.DELAY).operation("StopExecution").delay(Duration.ofSeconds(4)).times(1));
    String workflowId = run(world, machine).workflowId();
    Eventually.until(TO_GET_THERE, () -> machine.executions().size() == 1);

    request(world, workflowId);
    Eventually.until(TO_GET_THERE, () -> machine.disturbed() == 1);
    JsonNode description = cancel(world, workflowId); // while the first one stops the execution
    request(world, workflowId); // when everything is over

    assertThat(memo(description).path("status").asText()).isEqualTo("ABORTED");
    assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.Cancelled");
    assertThat(describe(world, workflowId).at(STATUS)).isEqualTo(description.at(STATUS));
  }

  @Test
  void stopsTheExecutionWhoseStartWasNeverAnswered(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    String workflowId = runUntilTheStart(world, machine, Fault.DROP_RESPONSE);

    JsonNode description = cancel(world, workflowId);

    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.Cancelled");
    assertThat(memo(description).path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
  }

  @Test
  void tellsInTheMemoThatNothingWasStarted(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    String workflowId = runUntilTheStart(world, machine, Fault.DROP_REQUEST);

    JsonNode description = cancel(world, workflowId);

    assertThat(memo(description).path("status").asText()).isEqualTo("NOT_STARTED");
    assertThat(machine.executions()).isEmpty();
  }

  /** Starts a run whose every start suffers the fault; returns when the first one has. */
  private static String runUntilTheStart(EmulatorWorld world, OwnMachine machine, Fault fault) {
    machine.disturb(FaultRule.of(fault).operation("StartExecution"));
    ClientRun run = run(world, machine);
    Eventually.until(TO_GET_THERE, () -> machine.disturbed() > 0);
    return run.workflowId();
  }

  private static ClientRun run(EmulatorWorld world, OwnMachine machine) {
    return Endpoint.EMULATOR.run(world, machine.arn(), "\"input\":{}");
  }

  /** Returns how the CLI describes the workflow once it is canceled. */
  private static JsonNode cancel(EmulatorWorld world, String workflowId) {
    request(world, workflowId);
    Eventually.until(
        TO_STOP,
        () ->
            describe(world, workflowId)
                .at(STATUS)
                .asText()
                .equals("WORKFLOW_EXECUTION_STATUS_CANCELED"));
    return describe(world, workflowId);
  }

  private static void request(EmulatorWorld world, String workflowId) {
    TemporalCli.Result result = world.temporal("workflow", "cancel", "-w", workflowId);
    assertThat(result.exitCode()).describedAs(result.toString()).isZero();
  }

  private static JsonNode memo(JsonNode description) {
    return description.at("/workflowExecutionInfo/memo/fields/stepFunctions");
  }

  private static JsonNode describe(EmulatorWorld world, String workflowId) {
    return Answers.json(world.temporal("workflow", "describe", "-w", workflowId, "-o", "json"));
  }
}
