package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a running execution when its Schedule is due again, by overlap policy. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class OverlapIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Test
  void skipStartsNone(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    Schedule schedule = running(world, machine);

    schedule.due("Skip");

    Eventually.until(PATIENCE, () -> schedule.skipped() == 1);
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.RUNNING);
  }

  @Test
  void bufferOneStartsTheNextWhenTheFirstHasEnded(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.waiting(4));
    Schedule schedule = running(world, machine);

    schedule.due("BufferOne");

    List<ExecutionSnapshot> both = two(machine);
    assertThat(both.get(0).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(both.get(1).startDate()).isAfter(both.get(0).stopDate());
  }

  @Test
  void allowAllStartsAnotherBesideIt(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    Schedule schedule = running(world, machine);

    schedule.due("AllowAll");

    assertThat(two(machine))
        .extracting(ExecutionSnapshot::status)
        .containsExactly(ExecutionStatus.RUNNING, ExecutionStatus.RUNNING);
  }

  @Test
  void cancelOtherStopsItBeforeTheNextStarts(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    Schedule schedule = running(world, machine);

    schedule.due("CancelOther");

    List<ExecutionSnapshot> both = two(machine);
    assertThat(both.get(0).status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(both.get(0).error()).isEqualTo("Temporal.Cancelled");
    assertThat(both.get(1).startDate()).isAfterOrEqualTo(both.get(0).stopDate());
    assertThat(both.get(1).status()).isEqualTo(ExecutionStatus.RUNNING);
  }

  // A terminated workflow runs no code of its own any more.
  @Test
  void terminateOtherLeavesItRunning(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    Schedule schedule = running(world, machine);

    schedule.due("TerminateOther");

    assertThat(two(machine))
        .extracting(ExecutionSnapshot::status)
        .containsExactly(ExecutionStatus.RUNNING, ExecutionStatus.RUNNING);
  }

  /** A schedule that has started one execution. */
  private static Schedule running(EmulatorWorld world, OwnMachine machine) {
    Schedule schedule =
        Schedule.onDemand(
            world,
            World.ON_EMULATOR,
            "{\"stateMachineArn\":\"%s\",\"wait\":{\"initialInterval\":1,\"maximumInterval\":1}}"
                .formatted(machine.arn()));
    // Of runs that were started with AllowAll a Schedule does not care whether they are open.
    schedule.due("Skip");
    Eventually.until(PATIENCE, () -> machine.executions().size() == 1);
    // A workflow's id has the second in which it was due: two of one second would be one.
    Instant started = machine.onlyExecution().startDate();
    Eventually.until(PATIENCE, () -> Instant.now().isAfter(started.plusSeconds(2)));
    return schedule;
  }

  /** The executions, in the order of their starts, once there are two. */
  private static List<ExecutionSnapshot> two(OwnMachine machine) {
    Eventually.until(PATIENCE, () -> machine.executions().size() >= 2);
    assertThat(machine.executions()).hasSize(2);
    return machine.executions();
  }
}
