package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.StateMachineQuery;
import io.github.temporalsfn.workflows.activity.SyncExecution;
import io.github.temporalsfn.workflows.activity.SyncStartCommand;
import io.temporal.failure.ApplicationFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSyncExecutionTest {
  private static final String ACTION = "StartSyncExecution";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void returnsTheOutputAsItIs() {
    String machine = aws.express(Aws.PASSING);

    SyncExecution execution = run(machine, "{\"a\": 1.10,\"b\":1e400}");

    assertThat(execution.status() + " " + execution.output())
        .isEqualTo("SUCCEEDED {\"a\": 1.10,\"b\":1e400}");
    assertThat(execution.stateMachineArn()).isEqualTo(machine);
    assertThat(execution.executionArn()).contains(":express:orders:order-42:");
  }

  @Test
  void returnsAnExecutionThatFailed() {
    SyncExecution execution = run(aws.express(Aws.FAILING), null);

    assertThat(execution.status() + " " + execution.error() + " " + execution.cause())
        .isEqualTo("FAILED Payment.Declined card expired");
  }

  @Test
  void addsNoErrorToATimeOut() {
    aws.endpoint.answer(200, answer("TIMED_OUT"));

    SyncExecution execution = run(aws.express(Aws.PASSING), null);

    assertThat(execution)
        .isEqualTo(
            new SyncExecution(
                "arn:aws:states:us-east-1:123456789012:express:orders:order-42:0f8f",
                "arn:aws:states:us-east-1:123456789012:stateMachine:orders",
                "order-42",
                "TIMED_OUT",
                "2026-11-23T10:00:00.000Z",
                "2026-11-23T10:00:01.500Z",
                null,
                null,
                null));
  }

  @Test
  void letsAwsNameTheExecutionAndTakesNoInputForAnEmptyObject() {
    SyncExecution execution =
        aws.activities.startSyncExecution(
            new SyncStartCommand(
                aws.express(Aws.PASSING), null, null, null, ConnectionChoice.DEFAULT));

    assertThat(execution.name()).isNotEmpty();
    assertThat(execution.output()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    // What AWS refuses has not run.
    "400, ThrottlingException, Throttled",
    "429, TooManyRequestsException, Throttled",
    "400, AccessDeniedException, AccessDenied",
    "400, ExpiredTokenException, CredentialsUnavailable",
    "400, StateMachineDoesNotExist, StateMachineDoesNotExist",
    "400, StateMachineDeleting, StateMachineDeleting",
    "400, InvalidArn, InvalidRequest",
    "400, InvalidExecutionInput, InvalidRequest",
    "400, StateMachineTypeNotSupported, InvalidRequest",
    // Of anything else nobody knows.
    "500, InternalFailure, ExpressOutcomeUnknown",
    "503, ServiceUnavailable, ExpressOutcomeUnknown",
    "400, RequestTimeout, ExpressOutcomeUnknown",
    "400, KmsThrottlingException, ExpressOutcomeUnknown",
    "400, KmsAccessDeniedException, ExpressOutcomeUnknown",
    "502, SomethingNew, ExpressOutcomeUnknown",
  })
  void tellsWhetherItMayHaveRun(int status, String code, String type) {
    aws.endpoint.next(ACTION).answerError(status, code, "AWS's words");

    assertThat(failure().getType()).isEqualTo(type);
    assertThat(aws.endpoint.count(ACTION)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "200, not json",
    "200, {}",
    "200, '{\"executionArn\":\"arn\"}'",
    "200, '{\"executionArn\":\"arn\",\"name\":\"a\",\"status\":\"FAILED\","
        + "\"startDate\":1,\"stopDate\":2}'",
    "200, '{\"executionArn\":\"arn:aws:states:us-east-1:123456789012:express:orders:a:0f8f\","
        + "\"name\":\"a\",\"status\":\"RUNNING\",\"startDate\":1,\"stopDate\":2}'",
    "504, <html>"
  })
  void takesAnAnswerThatCannotBeReadForAnUnknownOutcome(int status, String body) {
    aws.endpoint.next(ACTION).answer(status, body);

    assertThat(failure().getType()).isEqualTo("ExpressOutcomeUnknown");
  }

  @Test
  void saysWhereToLookAfterALostAnswer() {
    aws.endpoint.next(ACTION).loseAnswer();

    ApplicationFailure failure = failure();

    assertThat(failure.getType()).isEqualTo("ExpressOutcomeUnknown");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getOriginalMessage()).contains("(execution order-42)", "CloudWatch logs");
    assertThat(aws.emulator.executions()).hasSize(1);
  }

  @Test
  void saysWhatRunsAStandardWorkflow() {
    ApplicationFailure failure = Failures.of(() -> run(aws.stateMachine(Aws.PASSING), null));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).contains("Standard workflow", "use RunStateMachine");
  }

  @Test
  void forgetsTheTypeOfAStateMachineThatWasCreatedAgain() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.endpoint.next("DescribeStateMachine").answer(200, "{\"type\":\"EXPRESS\"}");
    aws.activities.describeStateMachine(new StateMachineQuery(machine, ConnectionChoice.DEFAULT));
    Failures.of(() -> run(machine, null));

    assertThat(
            aws.activities
                .describeStateMachine(new StateMachineQuery(machine, ConnectionChoice.DEFAULT))
                .type())
        .isEqualTo("STANDARD");
  }

  private ApplicationFailure failure() {
    String machine = aws.express(Aws.PASSING);
    return Failures.of(() -> run(machine, null));
  }

  private SyncExecution run(String machine, @Nullable String input) {
    return aws.activities.startSyncExecution(
        new SyncStartCommand(machine, "order-42", input, null, ConnectionChoice.DEFAULT));
  }

  private static String answer(String status) {
    return "{\"executionArn\":\"arn:aws:states:us-east-1:123456789012:express:orders:order-42:0f8f\","
        + "\"name\":\"order-42\",\"startDate\":1795428000,\"stopDate\":1795428001.5,\"status\":\""
        + status
        + "\"}";
  }
}
