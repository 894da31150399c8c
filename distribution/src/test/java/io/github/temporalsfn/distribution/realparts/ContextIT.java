package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code addContext} where only a real server can tell: resets and schedules. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class ContextIT {
  @Test
  void isTheSameAfterAReset(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.waiting(8));
    ClientRun run = Endpoint.EMULATOR.start(world, "RunStateMachine", input(machine));
    String execution = run.runningExecution();

    JsonNode result = Reset.to(Reset.Point.FIRST_WORKFLOW_TASK, world, run).resultTree();

    // Another context is another input, which the execution's name would be refused with.
    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(machine.onlyExecution().executionArn()).isEqualTo(execution);
    assertThat(result.at("/output/temporal/runId").asText()).isEqualTo(run.runId());
  }

  @Test
  void hasTheTimeThatTheScheduleIsDueAndNotThatOfTheStart(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    Schedule schedule = Schedule.onDemand(world, World.ON_EMULATOR, input(machine));

    schedule.type(
        "backfill",
        "--start-time",
        "2026-01-01T00:00:00Z",
        "--end-time",
        "2026-01-02T12:00:00Z",
        "--overlap-policy",
        "AllowAll");

    Eventually.until(Duration.ofSeconds(30), () -> machine.executions().size() >= 2);
    assertThat(machine.executions())
        .extracting(execution -> context(execution).path("scheduledTime").asText())
        .containsExactlyInAnyOrder("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z");
    assertThat(machine.executions())
        .extracting(execution -> context(execution).path("runId").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void isAnotherOneForEveryRunOfASchedule(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);

    Schedule schedule = Schedule.everyTwoSeconds(world, World.ON_EMULATOR, input(machine));
    Eventually.until(Duration.ofSeconds(60), () -> machine.executions().size() >= 2);
    schedule.type("delete");

    assertThat(machine.executions())
        .extracting(execution -> context(execution).path("scheduledTime").asText())
        .doesNotHaveDuplicates()
        .allSatisfy(time -> assertThat(time).matches("2\\d{3}-.+:\\d[02468]\\.000Z"));
  }

  private static String input(OwnMachine machine) {
    return "{\"stateMachineArn\":\"%s\",\"addContext\":\"temporal\",\"wait\":{\"initialInterval\":1}}"
        .formatted(machine.arn());
  }

  private static JsonNode context(ExecutionSnapshot execution) {
    return ClientRun.tree(execution.input()).path("temporal");
  }
}
