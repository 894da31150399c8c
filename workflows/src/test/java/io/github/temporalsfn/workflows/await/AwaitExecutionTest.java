package io.github.temporalsfn.workflows.await;

import static io.github.temporalsfn.workflows.world.TemporalWorld.details;
import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.AwaitExecution;
import io.github.temporalsfn.workflows.AwaitExecutionInput;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwaitExecutionTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void returnsAtOnceWhatHasEnded() {
    world.aws.succeedAfter(Duration.ZERO, "{\"total\":1.10}");
    String arn = world.aws.startedElsewhere("order-42");
    WorkflowStub await = await("'executionArn':'" + arn + "'");

    assertThat(result(await))
        .contains("\"status\":\"SUCCEEDED\"", "\"output\":{\"total\":1.10}", "\"attached\":true");
    assertThat(world.aws.describes).hasValue(1);
    assertThat(world.events("AwaitExecution"))
        .as("no timer before the first question")
        .noneMatch(event -> event.hasTimerStartedEventAttributes());
  }

  @Test
  void waitsForWhatRunsByStateMachineAndName() {
    world.aws.succeedAfter(Duration.ofMinutes(3), "7");
    world.aws.startedElsewhere("order-42");

    assertThat(
            result(await("'stateMachineArn':'" + TemporalWorld.ARN + ":PROD','name':'order-42'")))
        .contains("\"output\":7");
    assertThat(world.aws.describes.get()).isGreaterThan(5);
  }

  @Test
  void takesTypedCallsFromJava() {
    world.aws.succeedAfter(Duration.ofSeconds(5), "{\"n\":0.1234567890123456789}");
    String arn = world.aws.startedElsewhere("order-42");
    AwaitExecution workflow =
        world
            .temporal
            .getWorkflowClient()
            .newWorkflowStub(
                AwaitExecution.class,
                WorkflowOptions.newBuilder().setTaskQueue(RunStateMachine.TASK_QUEUE).build());

    assertThat(workflow.await(AwaitExecutionInput.builder(arn).build()).output())
        .isEqualTo(JsonDocument.parse("{\"n\":0.1234567890123456789}"));
  }

  @Test
  void failsByTheNameOfTheExecution() {
    world.aws.endAfter(Duration.ofMinutes(1), "FAILED", "E", "why");
    String arn = world.aws.startedElsewhere("order-42");

    ApplicationFailure failure = failure(await("'executionArn':'" + arn + "'"));

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage()).startsWith("order-42 FAILED: E: why (" + arn);
    assertThat(details(failure)).contains("\"attached\":true");
  }

  @Test
  void returnsAFailureWhereThatIsWanted() {
    world.aws.endAfter(Duration.ofMinutes(1), "TIMED_OUT", null, null);
    String arn = world.aws.startedElsewhere("order-42");

    assertThat(result(await("'executionArn':'" + arn + "','onFailure':'RETURN'")))
        .contains("\"status\":\"TIMED_OUT\"", "\"error\":\"States.Timeout\"");
  }

  @Test
  void givesAnUnknownExecutionTenSeconds() {
    world.inSteps();
    long begin = world.temporal.currentTimeMillis();

    ApplicationFailure failure =
        failure(await("'stateMachineArn':'" + TemporalWorld.ARN + "','name':'no-such-execution'"));

    assertThat(failure.getType()).isEqualTo("ExecutionDoesNotExist");
    assertThat(world.endedAt("AwaitExecution") - begin).isBetween(10_000L, 25_000L);
  }

  @Test
  void findsAnExecutionThatAwsShowsLate() {
    world.aws.succeedAfter(Duration.ZERO, "7");
    String arn = world.aws.startedElsewhere("order-42");
    world.aws.failures.hideNext(3);

    assertThat(result(await("'executionArn':'" + arn + "'"))).contains("\"output\":7");
  }

  @Test
  void abandonsTheExecutionAfterItsTimeout() {
    world.aws.neverEnd();
    String arn = world.aws.startedElsewhere("order-42");

    ApplicationFailure failure =
        failure(await("'executionArn':'" + arn + "','wait':{'timeout':60}"));

    assertThat(failure.getType()).isEqualTo("WaitTimedOut");
    assertThat(failure.getOriginalMessage()).contains("may still be running, status RUNNING");
    assertThat(world.aws.stopped).isEmpty();
  }

  @Test
  void stopsItAfterItsTimeoutWhereThatIsWanted() {
    world.aws.neverEnd();
    String arn = world.aws.startedElsewhere("order-42");

    ApplicationFailure failure =
        failure(await("'executionArn':'" + arn + "','onTimeout':'STOP','wait':{'timeout':'PT1M'}"));

    assertThat(failure.getOriginalMessage()).contains("and was stopped");
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void countsAnswersOnly() {
    world.aws.neverEnd();
    String arn = world.aws.startedElsewhere("order-42");

    ApplicationFailure failure =
        failure(await("'executionArn':'" + arn + "','wait':{'maximumAttempts':1}"));

    assertThat(failure.getType()).isEqualTo("WaitAttemptsExhausted");
    assertThat(world.aws.describes).hasValue(1);
  }

  @Test
  void doesNotCountAnOutputThatIsLate() {
    world.aws.succeedAfter(Duration.ZERO, "7");
    world.aws.outputDelay = Duration.ofSeconds(8);
    String arn = world.aws.startedElsewhere("order-42");

    assertThat(result(await("'executionArn':'" + arn + "','wait':{'maximumAttempts':1}")))
        .contains("\"output\":7");
  }

  @Test
  void leavesTheExecutionWhenCancelled() {
    world.aws.neverEnd();
    WorkflowStub await = await("'executionArn':'" + world.aws.startedElsewhere("a") + "'");
    world.temporal.sleep(Duration.ofMinutes(1));
    await.cancel();

    assertCanceled(await);
    assertThat(world.aws.stopped).isEmpty();
    assertThat(await.describe().getMemo("stepFunctions", Map.class))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("status", "RUNNING");
  }

  @Test
  void stopsTheExecutionWhenCancelledWhereThatIsWanted() {
    world.aws.neverEnd();
    String arn = world.aws.startedElsewhere("a");
    WorkflowStub await = await("'executionArn':'" + arn + "','onCancel':'STOP'");
    world.temporal.sleep(Duration.ofMinutes(1));
    await.cancel();

    assertCanceled(await);
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void isWokenByAHint() {
    world.aws.succeedAfter(Duration.ofMinutes(2), "7");
    String arn = world.aws.startedElsewhere("a");
    WorkflowStub await = await("'executionArn':'" + arn + "','wait':{'initialInterval':'PT24H'}");
    world.temporal.sleep(Duration.ofMinutes(3));
    await.signal("executionStatusChanged");

    assertThat(result(await)).contains("\"output\":7");
    assertThat(world.aws.describes).hasValue(2);
  }

  @Test
  void answersTheStatusAfterItsEnd() {
    world.aws.succeedAfter(Duration.ZERO, "7");
    String arn = world.aws.startedElsewhere("order-42");
    WorkflowStub await = await("'executionArn':'" + arn + "'");
    result(await);

    assertThat(text(await.query("status", RawValue.class)))
        .contains("\"name\":\"order-42\"", "\"status\":\"SUCCEEDED\"", "\"polls\":1");
  }

  private static void assertCanceled(WorkflowStub await) {
    assertThatThrownBy(() -> result(await))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
  }

  private WorkflowStub await(String fields) {
    return world.startType("AwaitExecution", ("{" + fields + "}").replace('\'', '"'));
  }
}
