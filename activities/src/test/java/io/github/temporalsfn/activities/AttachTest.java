package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttachTest {
  private final Aws aws = new Aws(Duration.ofMinutes(10));

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void attachesToARunningExecutionThatWasThereBefore() {
    String machine = aws.stateMachine(Aws.WAITING);
    startTenMinutesAgo(machine);

    assertThat(aws.activities.startExecution(Starts.of(machine).build()).attached()).isTrue();
  }

  @Test
  void attachesToAClosedExecutionThatStartedWithinFiveMinutes() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.clock.advance(Duration.ofMinutes(6));
    aws.activities.startExecution(Starts.of(machine).input("{\"a\": 1.0, \"b\": []}").build());

    StartedExecution again =
        aws.activities.startExecution(Starts.of(machine).input("{\"b\":[],\"a\":1}").build());

    assertThat(again.attached()).isTrue();
  }

  @Test
  void refusesAClosedExecutionOfLastNight() {
    String machine = aws.stateMachine(Aws.PASSING);
    startTenMinutesAgo(machine);

    ApplicationFailure failure =
        Failures.of(() -> aws.activities.startExecution(Starts.of(machine).build()));

    assertThat(failure.getType()).isEqualTo("ExecutionAlreadyExists");
    assertThat(failure.getOriginalMessage()).contains("ended on 20", "ATTACH_ANY");
  }

  @Test
  void attachesToAnExecutionHoweverOldWhereThePolicySaysSo() {
    String machine = aws.stateMachine(Aws.PASSING);
    startTenMinutesAgo(machine);

    StartedExecution again =
        aws.activities.startExecution(
            Starts.of(machine).policy(OnExistingExecution.ATTACH_ANY).build());

    assertThat(again.attached()).isTrue();
  }

  @Test
  void policyFailRefusesARunningExecutionThatWasThereBefore() {
    String machine = aws.stateMachine(Aws.WAITING);
    startTenMinutesAgo(machine);

    ApplicationFailure failure =
        Failures.of(
            () ->
                aws.activities.startExecution(
                    Starts.of(machine).policy(OnExistingExecution.FAIL).build()));

    assertThat(failure.getType()).isEqualTo("ExecutionAlreadyExists");
    assertThat(failure.getOriginalMessage()).contains("running since", "onExistingExecution");
  }

  private void startTenMinutesAgo(String machine) {
    aws.activities.startExecution(Starts.of(machine).build());
    aws.clock.advance(Duration.ofMinutes(10));
  }
}
