package io.github.temporalsfn.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.Histories;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScript;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a redrive goes on in the iterations of a Map state. */
class RedriveMapTest {
  private final World world =
      new World(
          TaskScripts.builder()
              .on(
                  "second",
                  TaskScript.inTurn(
                      TaskResult.succeed("0"),
                      TaskResult.fail("Bad", null),
                      TaskResult.succeed("1"),
                      TaskResult.succeed("2")))
              .on("late", TaskScript.inTurn(TaskResult.never(), TaskResult.succeed("1.0")))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void goesOnWithTheItemThatFailedAndThoseBehindIt() {
    String arn = run("second", "", "[0,1,2]");
    assertThat(world.describe(arn).error()).isEqualTo("Bad");
    world.redrive(arn);
    assertThat(world.describe(arn).output()).isEqualTo("[0,1,2]");
    assertThat(Histories.lines(world.history(arn)))
        .endsWith(
            "11 MapIterationStarted S#1 <9",
            "12 TaskStateEntered I <11",
            "13 ActivityScheduled <12",
            "14 ActivityStarted <13",
            "15 ActivityFailed <14",
            "16 TaskStateAborted <15",
            "17 MapIterationFailed S#1 <15",
            "18 MapStateFailed <15",
            "19 ExecutionFailed <18",
            "20 ExecutionRedriven <19",
            "21 ActivityScheduled <12",
            "22 ActivityStarted <21",
            "23 ActivitySucceeded <22",
            "24 TaskStateExited I <23",
            "25 MapIterationSucceeded S#1 <24",
            "26 MapIterationStarted S#2 <24",
            "27 TaskStateEntered I <26",
            "28 ActivityScheduled <27",
            "29 ActivityStarted <28",
            "30 ActivitySucceeded <29",
            "31 TaskStateExited I <30",
            "32 MapIterationSucceeded S#2 <31",
            "33 MapStateSucceeded <32",
            "34 MapStateExited S <32",
            "35 ExecutionSucceeded <34");
  }

  @Test
  void showsItsItemToAnIterationThatGoesOn() {
    String item = "\"Parameters\":{\"v.$\":\"$$.Map.Item.Value\"},";
    String arn = run("late", item, "[{\"n\": 1.10}]");
    world.emulator.stopExecution(arn);
    world.redrive(arn);
    assertThat(
            world.history(arn).stream()
                .filter(event -> event.activityScheduledEventDetails() != null)
                .map(event -> event.activityScheduledEventDetails().input()))
        .containsExactly("{\"v\":{\"n\": 1.10}}", "{\"v\":{\"n\": 1.10}}");
  }

  /** Runs one iteration at a time. */
  private String run(String activity, String fields, String items) {
    return world.run(
        world.machineOf(
            "{\"Type\":\"Map\",\"MaxConcurrency\":1,\"End\":true,\"ItemProcessor\":{"
                + "\"StartAt\":\"I\",\"States\":{\"I\":{\"Type\":\"Task\",\"End\":true,"
                + fields
                + "\"Resource\":\"arn:aws:states:us-east-1:123456789012:activity:"
                + activity
                + "\"}}}}"),
        items);
  }
}
