package io.github.temporalsfn.workflows.start;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartExecutionTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void returnsTheExecutionWithoutWaitingForItsEnd() {
    world.aws.neverEnd();

    JsonDocument result = JsonDocument.parse(result(start("'name':'order-42'")));

    String arn = "arn:aws:states:eu-west-1:123456789012:execution:orders:order-42";
    assertThat(result.fields().keySet())
        .containsExactly("executionArn", "startDate", "attached", "consoleUrl");
    assertThat(result.field("executionArn").orElseThrow().asString()).isEqualTo(arn);
    assertThat(result.field("startDate").orElseThrow().asString()).endsWith("Z").contains("T");
    assertThat(result.field("attached").orElseThrow().text()).isEqualTo("false");
    assertThat(result.field("consoleUrl").orElseThrow().asString()).endsWith(arn);
    assertThat(world.aws.describes).hasValue(0);
  }

  @Test
  void derivesTheNameWhereNoneIsGiven() {
    assertThat(result(start("'input':[1.10]"))).contains(":execution:orders:StartExecution_r");
    assertThat(world.aws.starts)
        .singleElement()
        .satisfies(
            start -> {
              assertThat(start.derivedName()).isTrue();
              assertThat(start.input()).isEqualTo("[1.10]");
            });
  }

  @Test
  void handsOverWhatToDoWithAnExistingExecution() {
    world.aws.attached = true;

    assertThat(result(start("'name':'a','onExistingExecution':'ATTACH_ANY'")))
        .contains("\"attached\":true");
    assertThat(world.aws.starts.get(0).onExistingExecution())
        .isEqualTo(OnExistingExecution.ATTACH_ANY);
  }

  @Test
  void failsAsAwsRefuses() {
    world.aws.failures.next(
        1, () -> FailureType.StateMachineDoesNotExist.failure("StartExecution of arn:…: no such"));

    assertThat(failure(start("")).getType()).isEqualTo("StateMachineDoesNotExist");
  }

  @Test
  void stopsWhatItHasStartedWhenCancelledMeanwhile() {
    world.aws.neverEnd();
    world.aws.failures.loseNextAnswers(1000);
    WorkflowStub start = start("");
    world.temporal.sleep(Duration.ofSeconds(10));
    start.cancel();

    assertThatThrownBy(() -> result(start))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
    assertThat(world.aws.executions()).isEqualTo(1);
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void answersTheStatusWithTheExecution() {
    WorkflowStub start = start("'name':'order-42'");
    result(start);

    assertThat(text(start.query("status", RawValue.class)))
        .contains("\"status\":\"RUNNING\"", ":execution:orders:order-42\"");
  }

  @Test
  void tellsTheExecutionOfItsRun() {
    result(start("'input':{ 'a' : 1.10 },'addContext':'temporal'"));

    JsonDocument input = JsonDocument.parse(String.valueOf(world.aws.starts.get(0).input()));
    assertThat(input.text()).startsWith("{ \"a\" : 1.10 ,\"temporal\":{");
    JsonDocument context = input.field("temporal").orElseThrow();
    assertThat(context.fields().keySet())
        .containsExactly("workflowId", "runId", "attempt", "scheduledTime");
    assertThat(context.field("workflowId").orElseThrow().asString()).isEqualTo("StartExecution");
    assertThat(context.field("attempt").orElseThrow().text()).isEqualTo("1");
    assertThat(context.field("scheduledTime").orElseThrow().asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  }

  @Test
  void tellsItWhereThereIsNoInput() {
    result(start("'addContext':'temporal'"));

    assertThat(world.aws.starts.get(0).input()).startsWith("{\"temporal\":{\"workflowId\":");
  }

  @Test
  void waitsForAwsAsLongAsItTakes() {
    world.aws.failures.next(30, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    WorkflowStub start = start("");
    world.temporal.sleep(Duration.ofHours(1));

    assertThat(result(start)).contains("\"attached\":false");
  }

  private WorkflowStub start(String fields) {
    String text = "{'stateMachineArn':'" + TemporalWorld.ARN + "'" + (fields.isEmpty() ? "" : ",");
    return world.startType("StartExecution", (text + fields + "}").replace('\'', '"'));
  }
}
