package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.budget.ServiceQuotas;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.watch.WaitingRun;
import io.github.temporalsfn.activities.watch.Watch;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions of workflows that wait: put off where the budget has no room, and watched. */
class PollTest {
  private final Aws aws = new Aws();
  private final AtomicLong now = new AtomicLong();
  private final RequestBudget budget =
      new RequestBudget(ServiceQuotas.aws().with(AwsAction.DescribeExecution, 10, 1), 1, now::get);
  private final List<WaitingRun> waiting = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
  private final StepFunctionsActivities activities;
  private final String machine = aws.stateMachine(Aws.WAITING);

  PollTest() {
    Watch watch =
        new Watch() {
          @Override
          public Optional<Duration> waiting(WaitingRun run) {
            waiting.add(run);
            return Optional.of(Duration.ofMinutes(7));
          }

          @Override
          public void ended(ExecutionArn execution, String workflowId, Optional<Instant> stopDate) {
            ended.add(execution.text());
          }
        };
    AwsCalls calls = new AwsCalls(aws.connections, budget);
    temporal.registerActivitiesImplementations(
        new StepFunctionsActivitiesImpl(aws.connections, calls, watch));
    activities = temporal.newActivityStub(StepFunctionsActivities.class);
  }

  @AfterEach
  void close() {
    temporal.close();
    aws.close();
  }

  @Test
  void isWatched() {
    ExecutionDescription answer = poll(execution("a"), 3, true);

    assertThat(answer.status()).isEqualTo("RUNNING");
    assertThat(answer.watched()).isTrue();
    assertThat(answer.safetyIntervalMillis()).isEqualTo(Duration.ofMinutes(7).toMillis());
    assertThat(waiting).singleElement().extracting(WaitingRun::falseAlarms).isEqualTo(4);
  }

  @Test
  void isNotWatchedWhereNobodyAsksForIt() {
    ExecutionDescription answer = activities.describeExecution(Aws.query(execution("a")));

    assertThat(answer.watched()).isNull();
    assertThat(waiting).isEmpty();
  }

  @Test
  void tellsTheWatchWhatIsOver() {
    String execution = execution("a");
    aws.emulator.stopExecution(execution);

    assertThat(poll(execution, 0, true).watched()).isNull();
    assertThat(ended).containsExactly(execution);
    assertThat(waiting).isEmpty();
  }

  @Test
  void tellsTheWatchWhatAQuestionOutsideTheWaitHasShownToBeOver() {
    String execution = execution("a");
    aws.emulator.stopExecution(execution);

    var unused = activities.describeExecution(Aws.query(execution));

    assertThat(ended).containsExactly(execution);
  }

  @Test
  void watchesWhatItStartsForAWorkflowThatWaits() {
    StartedExecution started =
        activities.startExecution(Starts.of(machine).name("b").derived().watch().build());

    assertThat(started.safetyIntervalMillis()).isEqualTo(Duration.ofMinutes(7).toMillis());
    assertThat(waiting).singleElement().extracting(WaitingRun::falseAlarms).isEqualTo(0);
  }

  @Test
  void doesNotWatchWhatWasThereBefore() {
    aws.emulator.stopExecution(aws.emulator.startExecution(machine, "a", "{}"));

    assertThat(
            activities
                .startExecution(Starts.of(machine).name("a").input("{}").watch().build())
                .watched())
        .isNull();
  }

  @Test
  void comesBackWithTheTimeOfTheNextWhereThereIsNoToken() {
    useUp(execution("first"));
    String execution = execution("second");
    ExecutionDescription answer = poll(execution, 1, false);

    assertThat(answer.status()).isEqualTo("UNKNOWN");
    assertThat(answer.retryAfterMillis()).isPositive();
    now.addAndGet(Duration.ofMillis(Objects.requireNonNull(answer.retryAfterMillis())).toNanos());
    assertThat(poll(execution, 1, false).status()).isEqualTo("RUNNING");
  }

  @Test
  void comesBackWhereAwsThrottlesIt() {
    String execution = execution("a");
    aws.emulator
        .faults()
        .add(
            FaultRule.error("ThrottlingException", "Rate exceeded")
                .operation("DescribeExecution")
                .times(1));
    ExecutionDescription answer = poll(execution, 0, false);

    assertThat(answer.status()).isEqualTo("UNKNOWN");
    assertThat(answer.retryAfterMillis()).isPositive();
    // The time that is told is hoped for: throttled, it may be told another one.
    for (int again = 0; again < 3 && answer.retryAfterMillis() != null; again++) {
      now.addAndGet(Duration.ofMillis(answer.retryAfterMillis()).toNanos());
      answer = poll(execution, 0, false);
    }
    assertThat(answer.status()).isEqualTo("RUNNING");
  }

  private String execution(String name) {
    return aws.emulator.startExecution(machine, name, "{}");
  }

  private void useUp(String execution) {
    for (int i = 0; i < 20; i++) {
      var unused = poll(execution, i, true);
    }
  }

  private ExecutionDescription poll(String execution, int falseAlarms, boolean urgent) {
    return activities.describeExecution(
        DescribeQuery.poll(execution, falseAlarms, urgent, ConnectionChoice.DEFAULT));
  }
}
