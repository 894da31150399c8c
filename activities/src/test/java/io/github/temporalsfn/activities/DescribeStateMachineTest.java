package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.StateMachineDescription;
import io.github.temporalsfn.workflows.activity.StateMachineQuery;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DescribeStateMachineTest {
  private static final String ACTION = "DescribeStateMachine";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void tellsTypeAndStatus() {
    String express = aws.express(Aws.PASSING);

    assertThat(describe(express))
        .isEqualTo(new StateMachineDescription(express, "orders", "EXPRESS", "ACTIVE"));
  }

  @Test
  void remembersTheTypeButNoStatusThatMayHaveChanged() {
    String machine = aws.stateMachine(Aws.PASSING);
    describe(machine);

    assertThat(describe(machine))
        .isEqualTo(new StateMachineDescription(machine, "orders", "STANDARD", null));
    assertThat(aws.endpoint.count(ACTION)).isEqualTo(1);
  }

  @Test
  void remembersNothingOfAStateMachineThatIsBeingDeleted() {
    String machine = aws.stateMachine(Aws.PASSING);
    for (int i = 0; i < 2; i++) {
      aws.endpoint.next(ACTION).answer(200, "{\"type\":\"EXPRESS\",\"status\":\"DELETING\"}");
    }

    assertThat(describe(machine)).isEqualTo(describe(machine));
    assertThat(describe(machine).type()).isEqualTo("STANDARD");
  }

  @Test
  void asksWithoutTheDefinition() {
    describe(aws.stateMachine(Aws.PASSING));

    assertThat(aws.endpoint.received().get(0).body()).contains("METADATA_ONLY");
  }

  @Test
  void failsWhereThePermissionIsMissing() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.endpoint.next(ACTION).answerError(400, "AccessDeniedException", "not authorized");

    ApplicationFailure failure = failure(machine);

    assertThat(failure.getType()).isEqualTo("AccessDenied");
    assertThat(failure.getOriginalMessage()).contains("IAM action states:DescribeStateMachine");
  }

  @Test
  void asksAgainAfterAnError() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.endpoint.next(ACTION).answerError(500, "InternalFailure", "no");
    failure(machine);

    assertThat(describe(machine).type()).isEqualTo("STANDARD");
  }

  @Test
  void saysThatThereIsNone() {
    String missing = aws.stateMachine(Aws.PASSING).replace("orders", "order");

    assertThat(failure(missing).getType()).isEqualTo("StateMachineDoesNotExist");
  }

  private StateMachineDescription describe(String arn) {
    return aws.activities.describeStateMachine(
        new StateMachineQuery(arn, ConnectionChoice.DEFAULT));
  }

  private ApplicationFailure failure(String arn) {
    return Failures.of(() -> describe(arn));
  }
}
