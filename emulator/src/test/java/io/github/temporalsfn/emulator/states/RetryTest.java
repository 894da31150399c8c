package io.github.temporalsfn.emulator.states;

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

class RetryTest {
  private static final String LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:";
  private static final TaskResult FAILED = TaskResult.fail("A", "a");

  private final World world =
      new World(
          TaskScripts.builder()
              .on("Flaky", TaskScript.inTurn(FAILED, FAILED, TaskResult.succeed("\"at last\"")))
              .on("Bad", input -> FAILED)
              .on("AAB", TaskScript.inTurn(FAILED, TaskResult.fail("B", null), FAILED))
              .on("Slow", input -> TaskResult.after(Duration.ofSeconds(9), FAILED))
              .on("Huge", input -> TaskResult.succeed("\"" + "x".repeat(262_145) + "\""))
              .on("Runtime", input -> TaskResult.fail("States.Runtime", null))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void triesAgainAfterEachInterval() {
    String arn = run("Flaky", "{\"ErrorEquals\":[\"A\"],\"IntervalSeconds\":3}");
    assertThat(world.historyTypes(arn)).endsWith("LambdaFunctionFailed");
    world.clock.advance(Duration.ofSeconds(3));
    world.clock.advance(Duration.ofMillis(5999));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.describe(arn).output()).isEqualTo("\"at last\"");
    assertThat(Histories.lines(world.history(arn)))
        .containsExactly(
            "1 ExecutionStarted <0",
            "2 TaskStateEntered S <0",
            "3 LambdaFunctionScheduled <2",
            "4 LambdaFunctionStarted <3",
            "5 LambdaFunctionFailed <4",
            "6 LambdaFunctionScheduled <5",
            "7 LambdaFunctionStarted <6",
            "8 LambdaFunctionFailed <7",
            "9 LambdaFunctionScheduled <8",
            "10 LambdaFunctionStarted <9",
            "11 LambdaFunctionSucceeded <10",
            "12 TaskStateExited S <11",
            "13 ExecutionSucceeded <12");
  }

  @Test
  void failsWithTheLastErrorWhenItsAttemptsAreUsedUp() {
    String arn = run("Bad", "{\"ErrorEquals\":[\"States.ALL\"],\"MaxAttempts\":2}");
    world.clock.advance(Duration.ofSeconds(3));
    assertThat(world.describe(arn).error()).isEqualTo("A");
    assertThat(world.historyTypes(arn).stream().filter("LambdaFunctionFailed"::equals)).hasSize(3);
  }

  @Test
  void doesNotTryAgainWhereItMayNot() {
    String none = "{\"ErrorEquals\":[\"A\"],\"MaxAttempts\":0},{\"ErrorEquals\":[\"States.ALL\"]}";
    assertThat(world.describe(run("Bad", none)).status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void doesNotTryAgainAfterAnotherError() {
    assertThat(world.describe(run("Bad", "{\"ErrorEquals\":[\"B\"]}")).error()).isEqualTo("A");
  }

  @Test
  void countsTheAttemptsOfEachRetrierOnItsOwn() {
    String arn =
        run(
            "AAB",
            "{\"ErrorEquals\":[\"A\"],\"MaxAttempts\":1},{\"ErrorEquals\":[\"B\"],\"IntervalSeconds\":5}");
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(arn).error()).isEqualTo("A");
  }

  @Test
  void countsAnewWhenTheStateIsEnteredAgain() {
    String machine =
        """
        {"StartAt": "T", "States": {
          "W": {"Type": "Wait", "Seconds": 10, "Next": "T"},
          "T": {"Type": "Task", "Resource": "%sBad", "End": true,
            "Retry": [{"ErrorEquals": ["A"], "MaxAttempts": 1}],
            "Catch": [{"ErrorEquals": ["A"], "Next": "W", "ResultPath": null}]}}}
        """
            .formatted(LAMBDA);
    String arn = world.run(world.machine("m", machine), "{}");
    world.clock.advance(Duration.ofSeconds(13));
    assertThat(world.historyTypes(arn).stream().filter("LambdaFunctionFailed"::equals)).hasSize(4);
  }

  @Test
  void triesAgainAfterATimeOut() {
    String arn =
        run(
            "Slow",
            "{\"ErrorEquals\":[\"States.Timeout\"],\"MaxAttempts\":1}",
            "\"TimeoutSeconds\":2,");
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(arn).error()).isEqualTo("States.Timeout");
    assertThat(world.historyTypes(arn).stream().filter("LambdaFunctionTimedOut"::equals))
        .hasSize(2);
  }

  @Test
  void showsTheCountInTheContextObject() {
    String arn =
        run(
            "Flaky",
            "{\"ErrorEquals\":[\"A\"]}",
            "\"Parameters\":{\"retry.$\":\"$$.State.RetryCount\"},");
    world.clock.advance(Duration.ofSeconds(3));
    assertThat(
            world.history(arn).stream()
                .filter(event -> event.lambdaFunctionScheduledEventDetails() != null)
                .map(event -> event.lambdaFunctionScheduledEventDetails().input()))
        .containsExactly("{\"retry\":0}", "{\"retry\":1}", "{\"retry\":2}");
  }

  @Test
  void runsAllBranchesAgain() {
    String machine =
        """
        {"StartAt": "S", "States": {"S": {"Type": "Parallel", "End": true,
          "Retry": [{"ErrorEquals": ["States.TaskFailed"]}],
          "Branches": [
            {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "%sFlaky", "End": true}}},
            {"StartAt": "P", "States": {"P": {"Type": "Pass", "Result": 1.0, "End": true}}}]}}}
        """
            .formatted(LAMBDA);
    String arn = world.run(world.machine("m", machine), "{}");
    world.clock.advance(Duration.ofSeconds(3));
    assertThat(world.describe(arn).output()).isEqualTo("[\"at last\",1.0]");
    assertThat(world.historyTypes(arn).stream().filter("ParallelStateStarted"::equals)).hasSize(3);
    assertThat(world.historyTypes(arn)).doesNotContain("ParallelStateFailed");
  }

  @Test
  void failsAParallelStateOnceItsAttemptsAreUsedUp() {
    String machine =
        """
        {"StartAt": "S", "States": {"S": {"Type": "Parallel", "End": true,
          "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 1}],
          "Branches": [{"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E"}}}]}}}
        """;
    String arn = world.run(world.machine("m", machine), "{}");
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(Histories.lines(world.history(arn)))
        .containsExactly(
            "1 ExecutionStarted <0",
            "2 ParallelStateEntered S <0",
            "3 ParallelStateStarted <2",
            "4 FailStateEntered F <3",
            "5 ParallelStateStarted <4",
            "6 FailStateEntered F <5",
            "7 ParallelStateFailed <6",
            "8 ExecutionFailed <7");
  }

  @Test
  void waitsInATimerThatGoesWithTheExecution() {
    String arn = run("Bad", "{\"ErrorEquals\":[\"A\"],\"IntervalSeconds\":3600}");
    assertThat(world.emulator.stats().openTimers()).isEqualTo(1);
    world.sfn.stopExecution(r -> r.executionArn(arn));
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void neverRetriesAnErrorOfTheRuntime() {
    String retry = "{\"ErrorEquals\":[\"States.Runtime\"]},{\"ErrorEquals\":[\"States.ALL\"]}";
    assertThat(world.describe(run("Runtime", retry)).status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @Test
  void triesAgainWhereAResultIsTooLarge() {
    String arn = run("Huge", "{\"ErrorEquals\":[\"States.ALL\"],\"MaxAttempts\":1}");
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.historyTypes(arn))
        .endsWith(
            "LambdaFunctionFailed",
            "LambdaFunctionScheduled",
            "LambdaFunctionStarted",
            "LambdaFunctionFailed",
            "ExecutionFailed");
    assertThat(world.describe(arn).error()).isEqualTo("States.DataLimitExceeded");
    assertThat(world.describe(arn).cause())
        .startsWith("The state/task '" + LAMBDA + "Huge' returned a result with a size exceeding");
  }

  private String run(String function, String retry) {
    return run(function, retry, "");
  }

  private String run(String function, String retry, String fields) {
    return world.run(
        world.machineOf(
            "{\"Type\":\"Task\",\"Resource\":\""
                + LAMBDA
                + function
                + "\","
                + fields
                + "\"Retry\":["
                + retry
                + "],\"End\":true}"),
        "{}");
  }
}
