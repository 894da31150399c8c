package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The reasons, each in DescribeExecution and in the error of RedriveExecution. */
class NotRedrivableTest {
  private static final String FAIL = "{\"Type\":\"Fail\"}";
  private static final String ROUNDS =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, "Next": "B"},
        "B": {"Type": "Choice", "Default": "T", "Choices": [
          {"Variable": "$.n", "NumericLessThan": %d, "Next": "A"}]},
        "T": {"Type": "Task", "Resource": "arn:aws:lambda:::Unknown", "End": true}}}
      """;

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whileItRuns() {
    String arn = world.run(world.machine("m", WAIT_60), "{}");
    assertRefused(world, arn, "Execution is RUNNING and cannot be redriven");
    assertThat(world.historyTypes(arn)).doesNotContain("ExecutionRedriven");
  }

  @Test
  void whenItHasSucceeded() {
    String arn = world.run(world.machine("m", PASS), "{}");
    assertRefused(world, arn, "Execution is SUCCEEDED and cannot be redriven");
  }

  @Test
  void whenItsMachineIsBeingDeleted() {
    String machine = world.machineOf(FAIL);
    String arn = world.run(machine, "{}");
    world.sfn.deleteStateMachine(r -> r.stateMachineArn(machine));
    assertRefused(world, arn, "State machine is in DELETING status");
  }

  @Test
  void morThan14DaysAfterItsLastEnd() {
    String arn = world.run(world.machineOf(FAIL), "{}");
    world.clock.advance(Duration.ofDays(14));
    world.redrive(arn);
    world.clock.advance(Duration.ofDays(14));
    assertThat(world.describe(arn).redriveStatusAsString()).isEqualTo("REDRIVABLE");
    world.clock.advance(Duration.ofMillis(1));
    assertRefused(world, arn, "Execution redrivable period exceeded");
  }

  @Test
  void whenItStartedBeforeThereWereRedrives() {
    ManualClock clock = new ManualClock(Instant.parse("2023-11-14T23:59:59.999Z"));
    try (World early = new World(clock, TaskScripts.none())) {
      String machine = early.machineOf(FAIL);
      String arn = early.run(machine, "{}");
      assertRefused(early, arn, "Execution was started before the launch of RedriveExecution");
      clock.advance(Duration.ofMillis(1));
      assertThat(early.describe(early.run(machine, "{}")).redriveStatusAsString())
          .isEqualTo("REDRIVABLE");
    }
  }

  @Test
  void whenItWasOpenForMoreThanAYearInAll() {
    String arn = world.run(world.machineOf(waiting(400)), "{}");
    world.clock.advance(Duration.ofDays(200));
    world.emulator.stopExecution(arn);
    world.clock.advance(Duration.ofDays(10));
    world.redrive(arn);
    world.clock.advance(Duration.ofDays(165));
    world.emulator.stopExecution(arn);
    world.redrive(arn);
    world.clock.advance(Duration.ofMillis(1));
    world.emulator.stopExecution(arn);
    assertRefused(world, arn, "Execution has exceeded the max execution time");
  }

  @Test
  void whenItsHistoryHasNoPlaceForTheRedrive() {
    // 1 of the start, 4 of each round, 5 of the task that fails.
    String arn = world.run(world.machine("m", ROUNDS.formatted(6_248)), "{\"n\":0}");
    assertThat(world.emulator.history(arn)).hasSize(24_998);
    world.redrive(arn);
    assertThat(world.describe(arn).cause())
        .isEqualTo("The execution reached the maximum number of history events (25000).");
    assertThat(world.emulator.history(arn)).hasSize(25_000);
    assertRefused(world, arn, "Execution history event limit exceeded");
  }

  private static void assertRefused(World world, String arn, String reason) {
    assertThat(world.describe(arn).redriveStatusAsString()).isEqualTo("NOT_REDRIVABLE");
    assertThat(world.describe(arn).redriveStatusReason()).isEqualTo(reason);
    assertThat(error(() -> world.redrive(arn)))
        .isEqualTo(
            "ExecutionNotRedrivable: Execution " + arn + " invalid for redrive as: " + reason);
  }

  private static String waiting(int days) {
    return "{\"Type\":\"Wait\",\"Seconds\":" + days * 86_400L + ",\"End\":true}";
  }
}
