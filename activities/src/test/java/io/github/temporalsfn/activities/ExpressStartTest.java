package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** StartExecution asks for the type first: an Express workflow could not be followed. */
class ExpressStartTest {
  private static final String QUESTION = "DescribeStateMachine";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void tellsTheCallerThatAsks() {
    StartedExecution answer =
        aws.activities.startExecution(
            Starts.of(aws.express(Aws.PASSING)).answeringExpress().build());

    assertThat(answer).isEqualTo(new StartedExecution(null, null, false, true));
    assertThat(aws.emulator.executions()).isEmpty();
  }

  @Test
  void refusesForEverybodyElse() {
    ApplicationFailure failure = start(aws.express(Aws.PASSING));

    assertThat(failure.getType()).isEqualTo("ExpressNotSupported");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getOriginalMessage()).contains("nothing was started", "StartSyncExecution");
    assertThat(aws.emulator.executions()).isEmpty();
  }

  @Test
  void asksOnceForAStateMachine() {
    String machine = aws.stateMachine(Aws.PASSING);

    aws.activities.startExecution(Starts.of(machine).name("a").build());
    aws.activities.startExecution(Starts.of(machine).name("b").build());

    assertThat(aws.endpoint.count(QUESTION)).isEqualTo(1);
  }

  @Test
  void doesNotAskWhereTheCallerKnows() {
    String machine = aws.stateMachine(Aws.PASSING);

    aws.activities.startExecution(Starts.of(machine).standard().build());

    assertThat(aws.endpoint.count(QUESTION)).isZero();
  }

  @Test
  void takesItForAStandardWorkflowWhereTheQuestionIsDenied() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.endpoint.next(QUESTION).answerError(400, "AccessDeniedException", "not authorized");

    aws.activities.startExecution(Starts.of(machine).name("a").build());
    aws.activities.startExecution(Starts.of(machine).name("b").build());

    assertThat(aws.emulator.executions()).hasSize(2);
    assertThat(aws.endpoint.count(QUESTION)).isEqualTo(1);
  }

  @Test
  void saysThatAnExpressWorkflowMayHaveRunWhereTheQuestionWasDenied() {
    String machine = aws.express(Aws.PASSING);
    aws.endpoint.next(QUESTION).answerError(400, "AccessDeniedException", "not authorized");

    ApplicationFailure failure = start(machine);

    assertThat(failure.getType()).isEqualTo("ExpressOutcomeUnknown");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getOriginalMessage()).contains("CloudWatch", "states:DescribeStateMachine");
  }

  @Test
  void startsAnExpressWorkflowByMistakeOnceOnly() {
    String machine = aws.express(Aws.PASSING);
    aws.endpoint.next(QUESTION).answerError(400, "AccessDeniedException", "not authorized");
    start(machine);

    assertThat(start(machine).getType()).isEqualTo("ExpressNotSupported");
    assertThat(aws.emulator.executions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException, Throttled",
    "500, InternalFailure, Unavailable",
    "400, ExpiredTokenException, CredentialsUnavailable",
  })
  void startsNothingWhereAwsDoesNotAnswerTheQuestion(int status, String code, String type) {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.endpoint.next(QUESTION).answerError(status, code, "no");

    ApplicationFailure failure = start(machine);

    assertThat(failure.getType() + " " + failure.isNonRetryable()).isEqualTo(type + " false");
    assertThat(aws.endpoint.count("StartExecution")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"StateMachineDoesNotExist", "StateMachineDeleting", "ValidationException"})
  void leavesTheRefusalToTheStartItself(String code) {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.endpoint.next(QUESTION).answerError(400, code, "no");

    assertThat(aws.activities.startExecution(Starts.of(machine).build()).executionArn())
        .isNotNull();
  }

  private ApplicationFailure start(String machine) {
    return Failures.of(() -> aws.activities.startExecution(Starts.of(machine).build()));
  }
}
