package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.activities.watch.OpenRun;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The open runs of a task queue, and the executions that they wait for. */
class TemporalOpenRunsTest {
  private static final String MACHINE = "arn:aws:states:eu-west-1:123456789012:stateMachine:orders";
  private static final String EXECUTION = "arn:aws:states:eu-west-1:123456789012:execution:orders:";
  private static final Instant SINCE = Instant.parse("2026-11-29T00:00:00Z");

  private final ListedRuns temporal = new ListedRuns();
  private final TemporalOpenRuns runs = new TemporalOpenRuns(temporal.client(), "orders");
  private final List<OpenRun> told = new ArrayList<>();

  @AfterEach
  void close() {
    temporal.close();
  }

  @Test
  void areToldFromAllPagesWithTheirExecutions() {
    temporal.open("order-1", named("monday"));
    temporal.open("order-2", "{\"executionArn\":\"" + EXECUTION + "tuesday\"}");

    assertThat(ask()).isTrue();
    assertThat(told).containsExactly(run("order-1", "monday"), run("order-2", "tuesday"));
  }

  @Test
  void areAskedForByOneFirstEventEach() {
    temporal.open("order-1", named("monday"));
    ask();

    assertThat(temporal.lists)
        .singleElement()
        .satisfies(
            list -> {
              assertThat(list.getPageSize()).isEqualTo(1_000);
              assertThat(list.getQuery()).isEqualTo(TemporalOpenRuns.query("orders", SINCE));
            });
    assertThat(temporal.histories)
        .singleElement()
        .satisfies(
            history -> {
              assertThat(history.getMaximumPageSize()).isEqualTo(1);
              assertThat(history.getExecution().getRunId()).isEqualTo("order-1-run");
            });
  }

  @Test
  void areThoseOfTheTaskQueueWhateverItsName() {
    assertThat(TemporalOpenRuns.query("it's a \\ queue", SINCE))
        .isEqualTo(
            "TaskQueue = 'it''s a \\\\ queue' AND ExecutionStatus = 'Running'"
                + " AND WorkflowType IN ('RunStateMachine', 'AwaitExecution', 'RedriveExecution')"
                + " AND StartTime >= '2026-11-29T00:00:00Z'");
  }

  @Test
  void areNotReadWhereTheyAreKnown() {
    temporal.open("order-1", named("monday"));

    assertThat(runs.startedSince(SINCE, "order-1"::equals, told::add)).isTrue();
    assertThat(told).isEmpty();
    assertThat(temporal.histories).isEmpty();
  }

  @Test
  void areReadOnceWhileTheyAreListed() {
    temporal.open("order-1", named("monday"));
    ask();
    ask();

    assertThat(told).hasSize(1);
    assertThat(temporal.histories).hasSize(1);
  }

  @Test
  void haveTheNameThatTheyDeriveWhereNoneIsGiven() {
    temporal.open("order/42", "{\"stateMachineArn\":\"" + MACHINE + "\"}");
    ask();

    assertThat(told)
        .containsExactly(run("order/42", ExecutionName.derive("order/42", "order/42-run")));
  }

  @Test
  void areLeftOutWhereTheirInputTellsNothing() {
    temporal.open("order-1", "[\"no input at all\"]");
    temporal.open("order-2", "{\"executionArn\":\"none\"}");
    temporal.open("order-3", named("monday"));

    assertThat(ask()).isTrue();
    assertThat(told).containsExactly(run("order-3", "monday"));
  }

  @Test
  void areLeftOutWhereTheirHistoryHasGone() {
    temporal.open("order-1", named("monday"));
    temporal.historyStatus = Status.NOT_FOUND;

    assertThat(ask()).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void areReadAgainAfterTrouble() {
    temporal.open("order-1", named("monday"));
    temporal.historyStatus = Status.UNAVAILABLE;
    assertThatThrownBy(this::ask).isInstanceOf(StatusRuntimeException.class);

    temporal.historyStatus = Status.OK;
    assertThat(ask()).isTrue();
    assertThat(told).containsExactly(run("order-1", "monday"));
  }

  @Test
  void areNeverToldWhereListsAreNotPermitted() {
    temporal.listStatus = Status.PERMISSION_DENIED;

    assertThat(ask()).isFalse();
  }

  @Test
  void areNeverToldWhereHistoriesAreNotPermitted() {
    temporal.open("order-1", named("monday"));
    temporal.historyStatus = Status.PERMISSION_DENIED;

    assertThat(ask()).isFalse();
  }

  @Test
  void areNeverToldByTheInMemoryServer() {
    try (TestWorkflowEnvironment inMemory = TestWorkflowEnvironment.newInstance()) {
      TemporalOpenRuns none = new TemporalOpenRuns(inMemory.getWorkflowClient(), "orders");

      assertThat(none.startedSince(SINCE, known -> false, told::add)).isFalse();
    }
  }

  private boolean ask() {
    return runs.startedSince(SINCE, known -> false, told::add);
  }

  private static String named(String name) {
    return "{\"stateMachineArn\":\"" + MACHINE + "\",\"name\":\"" + name + "\"}";
  }

  private static OpenRun run(String workflowId, String name) {
    return new OpenRun(workflowId, ExecutionArn.parse(EXECUTION + name));
  }
}
