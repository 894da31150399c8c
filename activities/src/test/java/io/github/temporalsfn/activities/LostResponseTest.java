package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Temporal repeats a start whose answer got lost. */
class LostResponseTest {
  private final Aws aws = new Aws();
  private final Temporal temporal = new Temporal(aws);

  @AfterEach
  void close() {
    temporal.close();
    aws.close();
  }

  @Test
  void startsOneExecution() {
    aws.endpoint.loseAnswer().loseAnswer();

    temporal.start(Starts.of(aws.stateMachine(Aws.WAITING)).build());

    assertThat(aws.emulator.executions()).hasSize(1);
  }

  @Test
  void recognisesItsOwnExecutionThatHasEndedMeanwhile() {
    aws.endpoint.loseAnswer();

    StartedExecution started = temporal.start(Starts.of(aws.stateMachine(Aws.PASSING)).build());

    assertThat(started.attached()).isFalse();
  }

  @Test
  void policyFailAcceptsItsOwnExecution() {
    aws.endpoint.loseAnswer();

    StartedExecution started =
        temporal.start(
            Starts.of(aws.stateMachine(Aws.PASSING)).policy(OnExistingExecution.FAIL).build());

    assertThat(started.executionArn()).endsWith(":execution:orders:order-42");
  }
}
