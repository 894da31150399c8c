package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.input;
import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowStub;
import io.temporal.common.RetryOptions;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One run, one execution: over retries of the call, continue-as-new, and retries of the run. */
class ExactlyOnceTest {
  // The in-memory server suggests continue-as-new after 4,096 events, about 680 polls.
  private static final String LONG_WAIT = "\"poke_interval\":60";
  private static final Duration LONGER_THAN_A_RUN = Duration.ofHours(12);

  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void asksForTheSameNameAtEveryAttempt() {
    world.aws.failures.next(4, () -> TransientFailure.Unavailable.failure("the answer got lost"));
    result(world.run(""));

    assertThat(names()).hasSize(1);
    assertThat(world.aws.starts).hasSize(5);
  }

  @Test
  void followsWhatALostStartHasStartedWhenThePermissionToStartGetsLostThen() {
    world.aws.succeedAfter(Duration.ofMinutes(1), "{}");
    world.aws.failures.loseNextAnswers(1);
    world.aws.failures.nextStarts(
        1, () -> FailureType.AccessDenied.nonRetryableFailure("states:StartExecution is missing"));

    assertThat(result(world.run(""))).contains("SUCCEEDED");
    assertThat(world.aws.executions()).isEqualTo(1);
  }

  @Test
  void derivesANameThatLeadsBackToTheWorkflow() {
    result(world.run(""));

    assertThat(ExecutionName.workflowId(names().iterator().next())).contains("order-42");
  }

  @Test
  void takesTheGivenName() {
    result(world.run("\"name\":\"invoice-7\""));

    assertThat(names()).containsExactly("invoice-7");
  }

  @Test
  void startsAnotherExecutionForAnotherRunOfTheSameWorkflowId() {
    result(world.run(""));
    result(world.run(""));

    assertThat(world.aws.executions()).isEqualTo(2);
  }

  @Test
  void followsTheSameExecutionAfterContinueAsNew() {
    world.aws.succeedAfter(LONGER_THAN_A_RUN, "{\"n\":1.10}");
    WorkflowStub run = world.run(LONG_WAIT);
    WorkflowExecution first = run.getExecution();

    assertThat(result(run)).contains("\"output\":{\"n\":1.10}");
    assertThat(lastEvent(first))
        .isEqualTo(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW);
    assertThat(world.aws.starts).hasSize(1);
  }

  @Test
  void doesNotBelieveAStateThatNoRunBeforeItSaved() {
    result(world.start("order-42", input(""), json("{\"savedByRunId\":\"x\",\"polls\":[]}")));

    assertThat(world.aws.starts).hasSize(1);
  }

  @Test
  void countsTheTimeoutFromTheFirstRun() {
    world.inSteps();
    world.aws.neverEnd();
    long start = world.temporal.currentTimeMillis();

    failure(world.run(LONG_WAIT + ",\"timeout\":\"PT12H\""));

    assertThat(world.endedAt("order-42") - start)
        .isBetween(Duration.ofHours(12).toMillis(), Duration.ofHours(12).toMillis() + 60_000);
  }

  @Test
  void startsAfreshWhenTheWorkflowIsRetriedAfterContinueAsNew() {
    world.aws.endAfter(LONGER_THAN_A_RUN, "FAILED", "E", "once more");
    WorkflowStub run =
        world.stub("order-42", RetryOptions.newBuilder().setMaximumAttempts(2).build());
    run.start(input(LONG_WAIT));

    failure(run);

    assertThat(world.aws.executions()).isEqualTo(2);
  }

  private Set<String> names() {
    return world.aws.starts.stream().map(StartCommand::name).collect(Collectors.toSet());
  }

  private EventType lastEvent(WorkflowExecution run) {
    var events =
        world
            .temporal
            .getWorkflowClient()
            .fetchHistory(run.getWorkflowId(), run.getRunId())
            .getHistory()
            .getEventsList();
    return events.get(events.size() - 1).getEventType();
  }
}
