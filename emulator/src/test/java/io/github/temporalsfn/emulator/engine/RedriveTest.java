package io.github.temporalsfn.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.Histories;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** Where a redrive goes on, with the histories that were recorded from AWS. */
class RedriveTest {
  private static final TaskResult BAD = TaskResult.fail("Bad", "as it is");
  private static final String WORK =
      "\"Type\":\"Task\",\"Resource\":\"arn:aws:states:us-east-1:123456789012:activity:";

  private final World world =
      new World(
          BuiltInScripts.builder()
              .on("soon", TaskScript.inTurn(BAD, TaskResult.succeed("\"done\"")))
              .on("bad", input -> BAD)
              .on("late", TaskScript.inTurn(TaskResult.never(), TaskResult.succeed("1.0")))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void runsTheTaskThatFailedAgainWithoutEnteringItsState() {
    String arn = run(task("soon", "\"Next\":\"Done\""));
    world.redrive(arn);
    assertThat(world.describe(arn).output()).isEqualTo("\"done\"");
    assertThat(Histories.lines(world.history(arn)))
        .containsExactly(
            "1 ExecutionStarted <0",
            "2 PassStateEntered Before <0",
            "3 PassStateExited Before <2",
            "4 TaskStateEntered S <3",
            "5 ActivityScheduled <4",
            "6 ActivityStarted <5",
            "7 ActivityFailed <6",
            "8 ExecutionFailed <7",
            "9 ExecutionRedriven <8",
            "10 ActivityScheduled <4",
            "11 ActivityStarted <10",
            "12 ActivitySucceeded <11",
            "13 TaskStateExited S <12",
            "14 SucceedStateEntered Done <13",
            "15 SucceedStateExited Done <14",
            "16 ExecutionSucceeded <15");
    assertThat(world.history(arn).get(8).executionRedrivenEventDetails().redriveCount())
        .isEqualTo(1);
  }

  @Test
  void failsAgainInAFailState() {
    String arn = run("{\"Type\":\"Fail\",\"Error\":\"E\",\"Cause\":\"c\"}");
    world.redrive(arn);
    assertThat(world.describe(arn).error()).isEqualTo("E");
    assertThat(Histories.lines(world.history(arn)))
        .endsWith(
            "4 FailStateEntered S <3",
            "5 ExecutionFailed <4",
            "6 ExecutionRedriven <5",
            "7 ExecutionFailed <6");
  }

  @Test
  void goesOnAfterAStop() {
    String arn = run(task("late", "\"End\":true"));
    world.emulator.stopExecution(arn);
    world.redrive(arn);
    assertThat(world.describe(arn).output()).isEqualTo("1.0");
    assertThat(Histories.lines(world.history(arn)))
        .contains("7 ExecutionAborted <0", "8 ExecutionRedriven <7", "9 ActivityScheduled <4");
  }

  @Test
  void countsRetriesAnew() {
    String retry = "\"Retry\":[{\"ErrorEquals\":[\"Bad\"],\"MaxAttempts\":2}],\"End\":true";
    String context = "\"Parameters\":{\"state.$\":\"$$.State\",\"run.$\":\"$$.Execution\"},";
    String arn = run(task("bad", context + retry));
    world.clock.advance(Duration.ofSeconds(3));
    world.redrive(arn);
    world.clock.advance(Duration.ofSeconds(3));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    List<String> inputs =
        world.history(arn).stream()
            .filter(event -> event.activityScheduledEventDetails() != null)
            .map(event -> event.activityScheduledEventDetails().input())
            .toList();
    assertThat(inputs).hasSize(6);
    for (int i = 0; i < 6; i++) {
      assertThat(inputs.get(i))
          .contains("\"EnteredTime\":\"2026-01-01T00:00:00.000Z\"")
          .contains("\"RetryCount\":" + i % 3)
          .contains(
              i < 3
                  ? "\"RedriveCount\":0}"
                  : "\"RedriveCount\":1,\"RedriveTime\":\"2026-01-01T00:00:03.000Z\"}");
    }
  }

  @Test
  void choosesAgainWhereNothingMatched() {
    String arn =
        run(
            "{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"IsNull\":true,"
                + "\"Next\":\"Done\"}]}");
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    world.redrive(arn);
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(Histories.lines(world.history(arn)))
        .endsWith("6 ExecutionRedriven <5", "7 ExecutionFailed <6");
  }

  @Test
  void goesOnFurtherWithEachRedrive() {
    String machine =
        """
        {"StartAt": "A", "States": {
          "A": {"Type": "Task", "Resource": "arn:aws:lambda:::flaky", "Next": "B", "Parameters":
            {"id": "a", "failures": 2, "error": "A"}},
          "B": {"Type": "Task", "Resource": "arn:aws:lambda:::flaky", "End": true, "Parameters":
            {"id": "b", "failures": 1, "error": "B"}}}}
        """;
    String arn = world.run(world.machine("m", machine), "{}");
    assertThat(world.describe(arn).error()).isEqualTo("A");
    world.redrive(arn);
    assertThat(world.describe(arn).error()).isEqualTo("A");
    world.redrive(arn);
    assertThat(world.describe(arn).error()).isEqualTo("B");
    world.redrive(arn);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(world.history(arn))
        .extracting(HistoryEvent::typeAsString)
        .containsOnlyOnce("ExecutionSucceeded")
        .filteredOn("TaskStateEntered"::equals)
        .hasSize(2);
  }

  private static String task(String activity, String fields) {
    return "{" + WORK + activity + "\"," + fields + "}";
  }

  /** Runs a state behind another one. */
  private String run(String state) {
    String done = state.contains("\"Done\"") ? ",\"Done\":{\"Type\":\"Succeed\"}" : "";
    return world.run(
        world.machine(
            "m",
            "{\"StartAt\":\"Before\",\"States\":{\"Before\":{\"Type\":\"Pass\",\"Next\":\"S\"},"
                + "\"S\":"
                + state
                + done
                + "}}"),
        "{}");
  }
}
