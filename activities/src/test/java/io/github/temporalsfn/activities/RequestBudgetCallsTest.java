package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.budget.BudgetSnapshot;
import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.budget.ServiceQuotas;
import io.github.temporalsfn.activities.budget.Subject;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.Urgency;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.connection.CallOutcome;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.watch.Watch;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.quotas.Quotas;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.ConnectionQuery;
import io.github.temporalsfn.workflows.activity.StateMachineQuery;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/** Activities whose calls keep a request budget, on a clock that stands still. */
class RequestBudgetCallsTest {
  private static final int BUCKET = 10;
  private static final Quotas SMALL = Quotas.awsSmall().with("DescribeExecution", 4, 1);

  private final AtomicLong now = new AtomicLong();
  private final RequestBudget budget =
      new RequestBudget(
          ServiceQuotas.aws()
              .with(AwsAction.DescribeExecution, BUCKET, 1)
              .with(AwsAction.DescribeStateMachine, 2, 1),
          1,
          now::get);
  private final StepFunctionsEmulator emulator =
      StepFunctionsEmulator.builder().quotas(SMALL).build();
  private final StsServer sts = new StsServer();
  private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
  private final Connections connections;
  private final StepFunctionsActivities activities;
  private final String machine = emulator.createStateMachine("orders", Aws.WAITING);
  private final String execution;

  RequestBudgetCallsTest() {
    connections =
        TestConnection.open(
            TestConnection.named(Connections.DEFAULT).endpoint(emulator.endpoint()).sts(sts.uri()));
    temporal.registerActivitiesImplementations(
        new StepFunctionsActivitiesImpl(
            connections, new AwsCalls(connections, budget), Watch.NONE));
    activities = temporal.newActivityStub(StepFunctionsActivities.class);
    execution =
        Objects.requireNonNull(
            activities.startExecution(Starts.of(machine).build()).executionArn());
  }

  @AfterEach
  void close() {
    temporal.close();
    connections.close();
    sts.close();
    emulator.close();
  }

  @Test
  void slowDownWhenAwsThrottles() {
    for (int i = 0; i < 4; i++) {
      activities.describeExecution(Aws.query(execution));
    }
    ApplicationFailure failure = describeInVain();

    assertThat(failure.getOriginalMessage()).contains("ThrottlingException");
    assertThat(snapshot(AwsAction.DescribeExecution))
        .extracting(BudgetSnapshot::answered, BudgetSnapshot::throttled, BudgetSnapshot::perSecond)
        .containsExactly(4L, 1L, 0.5);
  }

  @Test
  void areCountedAsRefusedWhereAwsSaysNo() {
    assertThat(describeInVain(execution + "-unknown").getType()).isEqualTo("ExecutionDoesNotExist");

    assertThat(snapshot(AwsAction.DescribeExecution))
        .extracting(BudgetSnapshot::refused, BudgetSnapshot::failed, BudgetSnapshot::answered)
        .containsExactly(1L, 0L, 0L);
  }

  @Test
  void areCountedAsFailedWhereAwsDoesNotAnswer() {
    emulator.close();
    assertThat(describeInVain().getType()).isEqualTo("Unavailable");

    assertThat(snapshot(AwsAction.DescribeExecution))
        .extracting(BudgetSnapshot::refused, BudgetSnapshot::failed, BudgetSnapshot::answered)
        .containsExactly(0L, 1L, 0L);
  }

  @Test
  void areNotMadeWithoutAToken() {
    useUp();
    ApplicationFailure failure = describeInVain();

    assertThat(failure.getType()).isEqualTo("Throttled");
    assertThat(failure.getCategory()).isEqualTo(ApplicationErrorCategory.BENIGN);
    assertThat(failure.getOriginalMessage())
        .isEqualTo(
            "DescribeExecution of "
                + execution
                + ": the worker's own request budget of DescribeExecution for account 123456789012"
                + " in region us-east-1 is used up; it is asked again in 1 s");
    assertThat(snapshot(AwsAction.DescribeExecution).answered()).isZero();
  }

  @Test
  void sayWhenTheyShouldBeTriedAgain() {
    useUp();
    Duration again = describeInVain().getNextRetryDelay();
    now.addAndGet(Objects.requireNonNull(again).toNanos());

    assertThat(activities.describeExecution(Aws.query(execution)).status()).isEqualTo("RUNNING");
  }

  @Test
  void canBePutOffWithoutAFailure() {
    useUp();
    ExecutionArn arn = ExecutionArn.parse(execution);
    AwsCall call =
        AwsCall.reading(
            AwsAction.DescribeExecution,
            arn,
            ConnectionChoice.DEFAULT,
            TestActivityInfo.regular(Duration.ZERO));
    AwsCalls calls = new AwsCalls(connections, budget);
    AwsCalls.Request<DescribeExecutionResponse> request =
        (sfn, limits) ->
            sfn.describeExecution(
                describe -> describe.executionArn(execution).overrideConfiguration(limits));

    CallOutcome<DescribeExecutionResponse> first = calls.makeOrPutOff(call, request);
    assertThat(first).isInstanceOf(CallOutcome.PutOff.class);
    now.addAndGet(((CallOutcome.PutOff<?>) first).retryAfter().toNanos());
    assertThat(calls.makeOrPutOff(call, request)).isInstanceOf(CallOutcome.Answered.class);
  }

  @Test
  void takeNoTokenForWhatIsKnown() {
    StateMachineQuery query = new StateMachineQuery(machine, ConnectionChoice.DEFAULT);
    for (int i = 0; i < 5; i++) {
      assertThat(activities.describeStateMachine(query).type()).isEqualTo("STANDARD");
    }

    assertThat(snapshot(AwsAction.DescribeStateMachine).taken()).isEqualTo(1);
  }

  @Test
  void takeNoTokenForTheCheckOfAConnection() {
    useUp();
    long before = snapshot(AwsAction.DescribeExecution).taken();

    assertThat(
            activities
                .checkConnection(new ConnectionQuery(machine, null, ConnectionChoice.DEFAULT))
                .permissions())
        .isNotEmpty();
    assertThat(snapshot(AwsAction.DescribeExecution).taken()).isEqualTo(before);
  }

  // But for what is left to urgent calls.
  private void useUp() {
    Subject subject = new Subject("123456789012", "us-east-1", AwsAction.DescribeExecution);
    for (int i = 0; i < BUCKET - 1; i++) {
      budget.take(subject, Urgency.ROUTINE, "order-" + i);
    }
  }

  private ApplicationFailure describeInVain() {
    return describeInVain(execution);
  }

  private ApplicationFailure describeInVain(String arn) {
    return Failures.of(() -> activities.describeExecution(Aws.query(arn)));
  }

  private BudgetSnapshot snapshot(AwsAction action) {
    return budget.snapshot().stream()
        .filter(each -> each.subject().action() == action)
        .findAny()
        .orElseThrow();
  }
}
