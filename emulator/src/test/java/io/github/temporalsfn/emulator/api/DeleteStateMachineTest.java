package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;

class DeleteStateMachineTest {
  private static final Duration UNTIL_GONE = DeleteStateMachine.UNTIL_GONE;

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void startsNothingAnyMore() {
    String machine = world.machine("m", PASS);
    delete(machine);
    assertThat(error(() -> world.run(machine, "{}"))).startsWith("StateMachineDeleting: ");
    assertThat(error(() -> world.machine("m", PASS))).startsWith("StateMachineDeleting: ");
  }

  @Test
  void staysVisibleWhileItIsBeingDeleted() {
    String machine = world.machine("m", PASS);
    delete(machine);
    assertThat(world.sfn.describeStateMachine(r -> r.stateMachineArn(machine)).status())
        .isEqualTo(StateMachineStatus.DELETING);
    assertThat(world.sfn.listStateMachines().stateMachines()).isEmpty();
  }

  @Test
  void endsARunningExecutionAtItsNextStep() {
    String machine = world.machine("m", WAIT_60);
    String arn = world.run(machine, "{}");
    delete(machine);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofSeconds(60));
    DescribeExecutionResponse execution = world.describe(arn);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(execution.error()).isEqualTo("States.Runtime");
    assertThat(execution.cause()).isEqualTo("State machine m has been deleted");
    assertThat(execution.redriveStatusReason()).isEqualTo("State machine is in DELETING status");
  }

  @Test
  void isGoneWithItsExecutionsAfterAWhile() {
    String machine = world.machine("m", PASS);
    String arn = world.run(machine, "{}");
    delete(machine);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    world.clock.advance(UNTIL_GONE);
    assertThat(error(() -> world.describe(arn)))
        .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + arn + "'");
    assertThat(error(() -> world.history(arn))).startsWith("ExecutionDoesNotExist");
    assertThat(error(() -> world.run(machine, "{}"))).startsWith("StateMachineDoesNotExist");
  }

  @Test
  void waitsForWhatStillRuns() {
    String machine = world.machineOf("{\"Type\":\"Wait\",\"Seconds\":150,\"End\":true}");
    String arn = world.run(machine, "{}");
    delete(machine);
    world.clock.advance(UNTIL_GONE);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(UNTIL_GONE);
    assertThat(error(() -> world.describe(arn))).startsWith("ExecutionDoesNotExist");
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void freesTheNameAndTheNamesOfExecutions() {
    String machine = world.machine("m", PASS);
    world.start(machine, "run-1", "{}");
    delete(machine);
    world.clock.advance(UNTIL_GONE);
    String again = world.machine("m", WAIT_60);
    assertThat(again).isEqualTo(machine);
    assertThat(world.start(again, "run-1", "{}").executionArn()).endsWith(":m:run-1");
  }

  @Test
  void doesNotMindAMachineThatDoesNotExist() {
    delete("arn:aws:states:us-east-1:123456789012:stateMachine:nobody");
    String machine = world.machine("m", PASS);
    delete(machine);
    delete(machine);
    assertThat(world.emulator.stats().openTimers()).isEqualTo(1);
  }

  private void delete(String machine) {
    world.sfn.deleteStateMachine(r -> r.stateMachineArn(machine));
  }
}
