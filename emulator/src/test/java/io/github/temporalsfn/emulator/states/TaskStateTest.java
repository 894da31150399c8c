package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

class TaskStateTest {
  private static final String LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:";

  private final World world =
      new World(
          TaskScripts.builder()
              .on("Ok", input -> TaskResult.succeed("{\"done\":true}"))
              .on("Bad", input -> TaskResult.fail("Payment.Declined", "card expired"))
              .on(
                  "Slow",
                  input -> TaskResult.after(Duration.ofSeconds(10), TaskResult.succeed("\"slow\"")))
              .on(
                  "SlowBad",
                  input -> TaskResult.after(Duration.ofSeconds(10), TaskResult.fail("Late", null)))
              .on("Never", input -> TaskResult.never())
              .on("sqs:sendMessage", input -> TaskResult.succeed("{\"MessageId\":\"1\"}"))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void succeedsWithTheScriptsOutput() {
    String arn = run(LAMBDA + "Ok", "");
    assertThat(world.describe(arn).output()).isEqualTo("{\"done\":true}");
    assertThat(world.historyTypes(arn))
        .containsExactly(
            "ExecutionStarted",
            "TaskStateEntered",
            "LambdaFunctionScheduled",
            "LambdaFunctionStarted",
            "LambdaFunctionSucceeded",
            "TaskStateExited",
            "ExecutionSucceeded");
  }

  @Test
  void writesTheHistoryOfALambdaFunction() {
    List<HistoryEvent> events = world.history(run(LAMBDA + "Ok", "\"TimeoutSeconds\":30,"));
    var scheduled = events.get(2).lambdaFunctionScheduledEventDetails();
    assertThat(scheduled.resource()).isEqualTo(LAMBDA + "Ok");
    assertThat(scheduled.input()).isEqualTo("{\"in\":1}");
    assertThat(scheduled.inputDetails().truncated()).isFalse();
    assertThat(scheduled.timeoutInSeconds()).isEqualTo(30);
    var succeeded = events.get(4).lambdaFunctionSucceededEventDetails();
    assertThat(succeeded.output()).isEqualTo("{\"done\":true}");
    assertThat(events)
        .extracting(HistoryEvent::previousEventId)
        .containsExactly(0L, 0L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void failsTheExecutionWithErrorAndCause() {
    String arn = run(LAMBDA + "Bad", "");
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(world.describe(arn).error()).isEqualTo("Payment.Declined");
    assertThat(world.describe(arn).cause()).isEqualTo("card expired");
    assertThat(world.historyTypes(arn))
        .endsWith("LambdaFunctionStarted", "LambdaFunctionFailed", "ExecutionFailed");
    var failed = world.history(arn).get(4).lambdaFunctionFailedEventDetails();
    assertThat(failed.error()).isEqualTo("Payment.Declined");
    assertThat(failed.cause()).isEqualTo("card expired");
  }

  @Test
  void writesTheHistoryOfAServiceTask() {
    List<HistoryEvent> events =
        world.history(run("arn:aws:states:::sqs:sendMessage", "\"TimeoutSeconds\":30,"));
    assertThat(events)
        .extracting(HistoryEvent::typeAsString)
        .containsExactly(
            "ExecutionStarted",
            "TaskStateEntered",
            "TaskScheduled",
            "TaskStarted",
            "TaskSucceeded",
            "TaskStateExited",
            "ExecutionSucceeded");
    var scheduled = events.get(2).taskScheduledEventDetails();
    assertThat(scheduled.resourceType()).isEqualTo("sqs");
    assertThat(scheduled.resource()).isEqualTo("sendMessage");
    assertThat(scheduled.region()).isEqualTo("us-east-1");
    assertThat(scheduled.parameters()).isEqualTo("{\"in\":1}");
    assertThat(scheduled.timeoutInSeconds()).isEqualTo(30);
    assertThat(events.get(3).taskStartedEventDetails().resourceType()).isEqualTo("sqs");
    assertThat(events.get(4).taskSucceededEventDetails().output())
        .isEqualTo("{\"MessageId\":\"1\"}");
  }

  @Test
  void writesTheFailureOfAServiceTask() {
    List<HistoryEvent> events = world.history(run("arn:aws:states:::aws-sdk:s3:getObject", ""));
    var failed = events.get(4).taskFailedEventDetails();
    assertThat(failed.resourceType()).isEqualTo("aws-sdk:s3");
    assertThat(failed.resource()).isEqualTo("getObject");
    assertThat(failed.error()).isEqualTo("States.TaskFailed");
    assertThat(failed.cause()).contains("No script is registered");
  }

  @Test
  void writesTheHistoryOfAnActivity() {
    String arn = run("arn:aws:states:us-east-1:123456789012:activity:Ok", "");
    assertThat(world.historyTypes(arn))
        .containsSubsequence("ActivityScheduled", "ActivityStarted", "ActivitySucceeded");
    assertThat(world.history(arn).get(4).activitySucceededEventDetails().output())
        .isEqualTo("{\"done\":true}");
  }

  @Test
  void failsWhereNoScriptIsRegistered() {
    String arn = run(LAMBDA + "Unknown", "");
    assertThat(world.describe(arn).error()).isEqualTo("States.TaskFailed");
    assertThat(world.describe(arn).cause())
        .isEqualTo(
            "No script is registered with the emulator for the resource " + LAMBDA + "Unknown");
  }

  @Test
  void takesTheTimeThatItsScriptTakes() {
    String arn = run(LAMBDA + "Slow", "");
    assertThat(world.historyTypes(arn)).endsWith("LambdaFunctionStarted");
    world.clock.advance(Duration.ofSeconds(9));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).output()).isEqualTo("\"slow\"");
  }

  @Test
  void failsLateWhereTheScriptDoes() {
    String arn = run(LAMBDA + "SlowBad", "");
    world.clock.advance(Duration.ofSeconds(10));
    assertThat(world.describe(arn).error()).isEqualTo("Late");
    assertThat(world.describe(arn).cause()).isNull();
  }

  @Test
  void timesOutBeforeASlowScript() {
    String arn = run(LAMBDA + "Slow", "\"TimeoutSeconds\":5,");
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(world.describe(arn).error()).isEqualTo("States.Timeout");
    assertThat(world.describe(arn).cause()).isNull();
    assertThat(world.historyTypes(arn)).endsWith("LambdaFunctionTimedOut", "ExecutionFailed");
    assertThat(world.history(arn).get(4).lambdaFunctionTimedOutEventDetails().error())
        .isEqualTo("States.Timeout");
    world.clock.advance(Duration.ofSeconds(10));
    assertThat(world.history(arn)).hasSize(6);
  }

  @Test
  void doesNotTimeOutWhereTheScriptIsJustInTime() {
    String arn = run(LAMBDA + "Slow", "\"TimeoutSeconds\":10,");
    world.clock.advance(Duration.ofSeconds(10));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void waitsForeverForAScriptThatNeverAnswers() {
    String arn = run(LAMBDA + "Never", "");
    world.clock.advance(Duration.ofDays(365));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(world.emulator.stats().openTimers()).isZero();
    world.sfn.stopExecution(r -> r.executionArn(arn));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.ABORTED);
  }

  @Test
  void timesOutAScriptThatNeverAnswers() {
    String arn = run(LAMBDA + "Never", "\"TimeoutSeconds\":5,");
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(arn).error()).isEqualTo("States.Timeout");
  }

  @Test
  void timesOutWhereNobodyBeats() {
    String activity = "arn:aws:states:us-east-1:123456789012:activity:Never";
    String arn = run(activity, "\"HeartbeatSeconds\":5,\"TimeoutSeconds\":60,");
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(arn).error()).isEqualTo("States.Timeout");
    assertThat(world.historyTypes(arn)).endsWith("ActivityTimedOut", "ExecutionFailed");
    assertThat(world.history(arn).get(2).activityScheduledEventDetails().heartbeatInSeconds())
        .isEqualTo(5);
  }

  @Test
  void needsNoBeatWhereNobodyCouldSendOne() {
    String arn = run(LAMBDA + "Never", "\"HeartbeatSeconds\":5,\"TimeoutSeconds\":60,");
    world.clock.advance(Duration.ofSeconds(59));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).error()).isEqualTo("States.Timeout");
  }

  @Test
  void takesItsTimeLimitFromItsInput() {
    String arn = run(LAMBDA + "Slow", "\"TimeoutSecondsPath\":\"$.in\",");
    assertThat(world.history(arn).get(2).lambdaFunctionScheduledEventDetails().timeoutInSeconds())
        .isEqualTo(1);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).error()).isEqualTo("States.Timeout");
  }

  @Test
  void failsWhereItsInputHasNoTimeLimit() {
    String arn = run(LAMBDA + "Ok", "\"TimeoutSecondsPath\":\"$.out\",");
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(arn).cause())
        .endsWith("The TimeoutSecondsPath parameter does not reference an input value: $.out");
  }

  private String run(String resource, String more) {
    return world.run(
        world.machineOf(
            "{\"Type\":\"Task\",\"Resource\":\"" + resource + "\"," + more + "\"End\":true}"),
        "{\"in\":1}");
  }
}
