package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.ARN;
import static io.github.temporalsfn.workflows.world.TemporalWorld.details;
import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunStateMachineTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void returnsTheOutputOfAnExecutionThatSucceeds() {
    world.aws.succeedAfter(Duration.ofMinutes(3), "{\"total\":1.10}");

    assertThat(result(world.run("\"input\":{\"order\":42}")))
        .contains("\"output\":{\"total\":1.10}");
  }

  @Test
  void sendsTheInputAsItIsWritten() {
    result(world.run("\"input\": { \"a\" : 1.10,\"é\":[1e400, -0.0]}"));

    assertThat(world.aws.starts.get(0).input()).isEqualTo("{ \"a\" : 1.10,\"é\":[1e400, -0.0]}");
  }

  @Test
  void sendsAStringThatSpellsAnObjectAsThatObject() {
    result(world.run("\"input\":\" {\\\"a\\\": 1.10}\\n\""));

    assertThat(world.aws.starts.get(0).input()).isEqualTo("{\"a\": 1.10}");
  }

  @Test
  void sendsAnyOtherStringAsAString() {
    result(world.run("\"input\":\"true\""));

    assertThat(world.aws.starts.get(0).input()).isEqualTo("\"true\"");
  }

  @Test
  void sendsAnEmptyObjectWhenThereIsNoInput() {
    result(world.run(""));

    assertThat(world.aws.starts.get(0).input()).isEqualTo("{}");
  }

  @Test
  void givesTypedJavaCallersARecordWithTheNumbersUnchanged() {
    world.aws.succeedAfter(Duration.ofSeconds(5), "{\"n\":0.1234567890123456789}");
    RunStateMachine workflow =
        world
            .temporal
            .getWorkflowClient()
            .newWorkflowStub(
                RunStateMachine.class,
                WorkflowOptions.newBuilder().setTaskQueue(RunStateMachine.TASK_QUEUE).build());

    ExecutionResult result =
        workflow.run(RunStateMachineInput.builder(ARN).input(Map.of("order", 42)).build());

    assertThat(result.output()).isEqualTo(JsonDocument.parse("{\"n\":0.1234567890123456789}"));
  }

  @Test
  void keepsANullOutput() {
    world.aws.succeedAfter(Duration.ofSeconds(1), "null");

    assertThat(result(world.run(""))).contains("\"output\":null");
  }

  @Test
  void failsWithOneLineThatExplains() {
    world.aws.endAfter(Duration.ofSeconds(9), "FAILED", "Payment.Declined", "card\nexpired");
    world.aws.lastEvents.add(event(9, 7, "ExecutionFailed", null));
    world.aws.lastEvents.add(event(8, 0, "TaskStateEntered", "AnotherBranch"));
    world.aws.lastEvents.add(event(7, 6, "TaskFailed", null));
    world.aws.lastEvents.add(event(6, 5, "TaskStateEntered", "ChargeCard"));

    assertThat(failure(world.run("\"name\":\"order-42\"")).getOriginalMessage())
        .isEqualTo(
            "order-42 FAILED in state ChargeCard: Payment.Declined: card expired"
                + " (arn:aws:states:eu-west-1:123456789012:execution:orders:order-42;"
                + " https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1"
                + "#/v2/executions/details/"
                + "arn:aws:states:eu-west-1:123456789012:execution:orders:order-42)");
  }

  @Test
  void failsWithTheResultAsDetails() {
    world.aws.endAfter(
        Duration.ofSeconds(9), "FAILED", "E", "{\"errorMessage\":\"no stock\",\"n\":1.10}");

    ApplicationFailure failure = failure(world.run(""));

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage()).contains("FAILED: E: no stock (");
    assertThat(details(failure)).contains("\"cause\":{\"errorMessage\":\"no stock\",\"n\":1.10}");
  }

  @Test
  void givesATimeOutTheErrorThatAwsLeavesOut() {
    world.aws.endAfter(Duration.ofSeconds(9), "TIMED_OUT", null, null);

    ApplicationFailure failure = failure(world.run(""));

    assertThat(failure.getType()).isEqualTo("ExecutionTimedOut");
    assertThat(failure.getOriginalMessage()).startsWith("order-42 TIMED_OUT: States.Timeout (arn:");
  }

  @Test
  void failsWhenSomebodyStopsTheExecution() {
    world.aws.endAfter(Duration.ofSeconds(9), "ABORTED", "Ops", "maintenance");

    assertThat(failure(world.run("")).getType()).isEqualTo("ExecutionAborted");
  }

  @Test
  void returnsAFailureAsAResultWhenAskedTo() {
    world.aws.endAfter(Duration.ofSeconds(9), "FAILED", "E", "why");

    assertThat(result(world.run("\"onFailure\":\"RETURN\"")))
        .contains("\"status\":\"FAILED\"", "\"error\":\"E\"", "\"cause\":\"why\"");
  }

  private static HistoryEvent event(
      long id, long previous, String type, @org.jspecify.annotations.Nullable String state) {
    return new HistoryEvent(
        id, previous, type, "2026-01-01T00:00:00.000Z", state, null, null, null, null);
  }
}
