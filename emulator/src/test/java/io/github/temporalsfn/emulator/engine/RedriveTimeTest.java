package io.github.temporalsfn.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.Histories;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScript;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** What becomes of waits and time limits in a redrive. */
class RedriveTimeTest {
  private final World world =
      new World(
          TaskScripts.builder()
              .on(
                  "soon",
                  TaskScript.inTurn(TaskResult.fail("Bad", null), TaskResult.succeed("\"done\"")))
              .on("never", input -> TaskResult.never())
              .on("late", TaskScript.inTurn(TaskResult.never(), TaskResult.succeed("1.0")))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void goesOnAfterATimeOutOfTheTask() {
    String arn = run(task("late", "\"TimeoutSeconds\":2,\"End\":true"));
    world.clock.advance(Duration.ofSeconds(2));
    world.redrive(arn);
    assertThat(world.describe(arn).output()).isEqualTo("1.0");
    assertThat(Histories.lines(world.history(arn)))
        .contains("5 ActivityTimedOut <4", "6 ExecutionFailed <5", "8 ActivityScheduled <2");
  }

  @Test
  void givesTheTaskItsTimeAnew() {
    String arn = run(task("never", "\"TimeoutSeconds\":2,\"End\":true"));
    world.clock.advance(Duration.ofSeconds(9));
    world.redrive(arn);
    world.clock.advance(Duration.ofMillis(1_999));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.describe(arn).error()).isEqualTo("States.Timeout");
  }

  @Test
  void startsAWaitOfSomeSecondsAnew() {
    String arn = run("{\"Type\":\"Wait\",\"Seconds\":10,\"End\":true}");
    world.clock.advance(Duration.ofSeconds(9));
    world.emulator.stopExecution(arn);
    world.redrive(arn);
    world.clock.advance(Duration.ofMillis(9_999));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void leavesAWaitUntilATimeThatHasPassedSince() {
    String arn = run("{\"Type\":\"Wait\",\"Timestamp\":\"2026-01-01T01:00:00Z\",\"End\":true}");
    world.emulator.stopExecution(arn);
    world.clock.advance(Duration.ofHours(2));
    world.redrive(arn);
    assertThat(Histories.lines(world.history(arn)))
        .endsWith(
            "3 ExecutionAborted <0",
            "4 ExecutionRedriven <3",
            "5 WaitStateExited S <2",
            "6 ExecutionSucceeded <5");
  }

  @Test
  void dropsTheRetryThatAStopHasInterrupted() {
    String retry = "\"Retry\":[{\"ErrorEquals\":[\"Bad\"],\"IntervalSeconds\":9}],\"End\":true";
    String arn = run(task("soon", retry));
    world.emulator.stopExecution(arn);
    world.redrive(arn);
    assertThat(world.describe(arn).output()).isEqualTo("\"done\"");
    world.clock.advance(Duration.ofSeconds(9));
    assertThat(Histories.lines(world.history(arn))).hasSize(12);
  }

  private static String task(String activity, String fields) {
    return "{\"Type\":\"Task\",\"Resource\":\"arn:aws:states:us-east-1:123456789012:activity:"
        + activity
        + "\","
        + fields
        + "}";
  }

  private String run(String state) {
    return world.run(world.machineOf(state), "{}");
  }
}
