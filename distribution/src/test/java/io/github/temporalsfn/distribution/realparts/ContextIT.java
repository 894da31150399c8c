package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code addContext} where only a real server can tell: resets and schedules. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class ContextIT {
  @Test
  void isTheSameAfterAReset(EmulatorWorld world) {
    String machine = world.machineInEmulator(Asl.waiting(8));
    ClientRun run = ClientRun.start(world, Endpoint.EMULATOR, "RunStateMachine", input(machine));
    String execution = run.runningExecution();

    JsonNode result = Reset.to(Reset.Point.FIRST_WORKFLOW_TASK, world, run).resultTree();

    // Another context is another input, which the execution's name would be refused with.
    assertThat(result.path("executionArn").asText()).isEqualTo(execution);
    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(executions(world, machine)).hasSize(1);
    assertThat(result.at("/output/temporal/runId").asText()).isEqualTo(run.runId());
  }

  @Test
  void hasTheTimeThatTheScheduleIsDueAndNotThatOfTheStart(EmulatorWorld world) {
    String machine = world.machineInEmulator(Asl.PASS);
    String schedule = World.unique("nightly");
    create(world, schedule, machine, "--interval", "24h", "--paused");

    succeeds(
        world.temporal(
            "schedule",
            "backfill",
            "-s",
            schedule,
            "--start-time",
            "2026-01-01T00:00:00Z",
            "--end-time",
            "2026-01-02T12:00:00Z",
            "--overlap-policy",
            "AllowAll"));

    Waiting.until(Duration.ofSeconds(30), () -> executions(world, machine).size() >= 2);
    assertThat(executions(world, machine))
        .extracting(execution -> context(execution).path("scheduledTime").asText())
        .containsExactlyInAnyOrder("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z");
    assertThat(executions(world, machine))
        .extracting(execution -> context(execution).path("runId").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void isAnotherOneForEveryRunOfASchedule(EmulatorWorld world) {
    String machine = world.machineInEmulator(Asl.PASS);
    String schedule = World.unique("often");

    create(world, schedule, machine, "--interval", "2s");
    Waiting.until(Duration.ofSeconds(60), () -> executions(world, machine).size() >= 2);
    succeeds(world.temporal("schedule", "delete", "-s", schedule));

    assertThat(executions(world, machine))
        .extracting(execution -> context(execution).path("scheduledTime").asText())
        .doesNotHaveDuplicates()
        .allSatisfy(time -> assertThat(time).matches("2\\d{3}-.+:\\d[02468]\\.000Z"));
  }

  private static String input(String machine) {
    return "{\"stateMachineArn\":\"%s\",\"addContext\":\"temporal\",\"wait\":{\"initialInterval\":1}}"
        .formatted(machine);
  }

  private static void create(EmulatorWorld world, String schedule, String machine, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "schedule",
                "create",
                "-s",
                schedule,
                "--type",
                "RunStateMachine",
                "--task-queue",
                World.ON_EMULATOR,
                "--workflow-id",
                schedule,
                "--input",
                input(machine)));
    arguments.addAll(List.of(more));
    succeeds(world.temporal(arguments.toArray(String[]::new)));
  }

  private static void succeeds(TemporalCli.Result result) {
    assertThat(result.exitCode()).describedAs(result.toString()).isZero();
  }

  private static List<ExecutionSnapshot> executions(EmulatorWorld world, String machine) {
    return world.emulator().executions().stream()
        .filter(execution -> execution.stateMachineArn().equals(machine))
        .toList();
  }

  private static JsonNode context(ExecutionSnapshot execution) {
    return ClientRun.tree(execution.input()).path("temporal");
  }
}
