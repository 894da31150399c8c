package io.github.temporalsfn.activities.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.watch.RunningPage;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatorCallsTest {
  private final Aws aws = new Aws();
  private final String machine = aws.stateMachine(Aws.WAITING);
  private final OperatorCalls calls =
      new OperatorCalls(new AwsCalls(aws.connections), ConnectionChoice.DEFAULT, "test");

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void listsWhatIsRunningPageByPage() {
    for (int i = 0; i <= 1000; i++) {
      aws.emulator.startExecution(machine, "run-" + i, "{}");
    }

    RunningPage first = calls.running(StateMachineArn.parse(machine), null);
    RunningPage second = calls.running(StateMachineArn.parse(machine), first.nextToken());

    assertThat(List.of(first.executions().size(), second.executions().size()))
        .containsExactly(1000, 1);
    assertThat(second.nextToken()).isNull();
  }

  @Test
  void stopsAnExecutionWithTheReason() {
    ExecutionArn execution = started();

    calls.stop(execution, "Temporal.Orphaned", "nobody waits");

    ExecutionSnapshot stopped = aws.emulator.executions().get(0);
    assertThat(stopped.status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(stopped.error()).isEqualTo("Temporal.Orphaned");
    assertThat(stopped.cause()).isEqualTo("nobody waits");
    assertThat(calls.describe(execution).isRunning()).isFalse();
  }

  @Test
  void asksAgainWhatAwsThrottles() {
    ExecutionArn execution = started();
    aws.endpoint.next("DescribeExecution").answerError(400, "ThrottlingException", "Rate exceeded");

    assertThat(calls.describe(execution).isRunning()).isTrue();
    assertThat(aws.endpoint.count("DescribeExecution")).isEqualTo(2);
  }

  @Test
  void doesNotAskAgainWhatAwsRefuses() {
    ExecutionArn execution = started();
    aws.endpoint
        .next("DescribeExecution")
        .answerError(400, "AccessDeniedException", "User is not authorized");

    assertThatThrownBy(() -> calls.describe(execution))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> assertThat(failure.getType()).isEqualTo("AccessDenied"));
  }

  private ExecutionArn started() {
    aws.emulator.startExecution(machine, "order-42", "{}");
    return StateMachineArn.parse(machine).execution("order-42");
  }
}
