package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.details;
import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.HistorySelection;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.ScriptedStepFunctions.Ending;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A failure whose message alone is enough. */
class ExplainedFailureTest {
  private final TemporalWorld world = new TemporalWorld();

  @BeforeEach
  void fail() {
    world.aws.endAfter(Duration.ofSeconds(1), "FAILED", "Payment.Declined", "card expired");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void namesTheItemOfAMapState() {
    event(9, 7, "ExecutionFailed", null, null);
    event(8, 7, "MapIterationFailed", "ShipAll", 3);
    event(7, 5, "TaskFailed", null, null);
    event(5, 4, "TaskStateEntered", "Ship", null);

    ApplicationFailure failure = failure(world.run(""));

    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 FAILED in state Ship (item 3 of ShipAll): Payment.Declined: card");
    assertThat(details(failure)).contains("\"failedState\":\"Ship\"");
  }

  @Test
  void saysWhichPermissionWouldNameTheState() {
    world.aws.failures.nextHistories(
        100, () -> FailureType.AccessDenied.failure("no states:GetExecutionHistory"));

    assertThat(failure(world.run("")).getOriginalMessage())
        .contains(
            "card expired; failed state unknown: states:GetExecutionHistory is not allowed (arn:");
  }

  @Test
  void readsTheHistoryAgainWhenAwsThrottles() {
    event(9, 7, "ExecutionFailed", null, null);
    event(7, 6, "TaskStateEntered", "ChargeCard", null);
    world.aws.failures.nextHistories(3, () -> TransientFailure.Throttled.failure("Rate exceeded"));

    assertThat(failure(world.run("")).getOriginalMessage()).contains("in state ChargeCard");
  }

  @Test
  void looksFurtherWhereManyThingsRanSideBySide() {
    event(900, 7, "ExecutionFailed", null, null);
    world.aws.moreEvents = true;

    failure(world.run(""));

    assertThat(world.aws.historyQueries)
        .extracting(query -> query.maxResults() + " " + query.selection())
        .containsExactly("20 " + HistorySelection.CAUSES, "1000 " + HistorySelection.CAUSES);
  }

  @Test
  void followsAnExecutionThatWasRedrivenBeforeItWasExplained() {
    world.aws.endingAfterRedrive = new Ending(Duration.ofSeconds(30), "SUCCEEDED", "1", null, null);
    event(10, 9, "ExecutionRedriven", null, null);
    world.aws.beforeHistory = () -> world.aws.redrivenElsewhere(world.aws.onlyExecution());

    assertThat(result(world.run(""))).contains("\"output\":1", "\"redriveCount\":1");
  }

  @Test
  void doesNotWaitForARedriveThatDescriptionsDoNotShow() {
    event(10, 9, "ExecutionRedriven", null, null);
    WorkflowStub run = world.run("");

    assertThat(failure(run).getType()).isEqualTo("ExecutionFailed");
  }

  private void event(
      long id, long previous, String type, @Nullable String state, @Nullable Integer index) {
    world.aws.lastEvents.add(
        new HistoryEvent(
            id, previous, type, "2026-01-01T00:00:00.000Z", state, index, null, null, null));
  }
}
