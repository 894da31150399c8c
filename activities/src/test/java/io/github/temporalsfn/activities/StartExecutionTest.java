package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartExecutionTest {
  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void startsAnExecutionOfThatName() {
    StartedExecution started =
        aws.activities.startExecution(Starts.of(aws.stateMachine(Aws.WAITING)).build());

    assertThat(started)
        .isEqualTo(
            new StartedExecution(
                "arn:aws:states:us-east-1:123456789012:execution:orders:order-42",
                IsoDate.of(aws.emulator.executions().get(0).startDate()),
                false,
                false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"price\" : 1.10, \"id\": 0.12345678901234567890 }",
        "1e400",
        "\"Käse 🧀\"",
        "[null,\n\ttrue]"
      })
  void sendsTheInputAsItIs(String input) {
    String arn = aws.execution(Aws.WAITING, input);

    assertThat(aws.emulator.execution(arn).input()).isEqualTo(input);
  }

  @Test
  void writesWholeSecondsWithMilliseconds() {
    aws.clock.advance(
        Duration.ofMillis(1000 - aws.clock.now().toEpochMilli() % 1000)); // to a whole second

    StartedExecution started =
        aws.activities.startExecution(Starts.of(aws.stateMachine(Aws.WAITING)).build());

    assertThat(started.startDate()).endsWith(".000Z");
  }

  @Test
  void aDerivedNameIsNeverAttached() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.activities.startExecution(Starts.of(machine).derived().build());

    StartedExecution again =
        aws.activities.startExecution(
            Starts.of(machine).derived().runStartedAt(inHours(20).toString()).build());

    assertThat(again.attached()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"startDate\":1}",
        "{\"startDate\":1,\"executionArn\":\"\"}",
        "{\"startDate\":1,\"executionArn\":\"order-42\"}",
        "{\"startDate\":1,\"executionArn\":\"arn:aws:states:us-east-1:1:stateMachine:a\"}",
        "{\"startDate\":1,\"executionArn\":"
            + "\"arn:aws:states:us-east-1:123456789012:execution:orders:order-43\"}"
      })
  void isNotOverWhereTheAnswerNamesNoExecution(String answer) {
    aws.endpoint.answer(200, answer);

    ApplicationFailure failure =
        Failures.of(
            () -> aws.activities.startExecution(Starts.of(aws.stateMachine(Aws.WAITING)).build()));

    assertThat(failure.getType()).isEqualTo("Unavailable");
    assertThat(failure.getOriginalMessage()).contains("the answer names no execution");
  }

  @Test
  void tellsDifferentInputsApartWithoutShowingThem() {
    String machine = aws.stateMachine(Aws.WAITING);
    aws.activities.startExecution(Starts.of(machine).input("{\"secret\":1}").build());

    ApplicationFailure failure =
        Failures.of(
            () ->
                aws.activities.startExecution(Starts.of(machine).input("{\"secret\":22}").build()));

    assertThat(failure.getType()).isEqualTo("ExecutionAlreadyExists");
    assertThat(failure.getOriginalMessage())
        .contains("ours: 13 bytes, SHA-256 ", "the execution's: 12 bytes, SHA-256 ")
        .doesNotContain("secret");
  }

  @Test
  void asksAgainWhereTheExistingExecutionIsNotVisibleYet() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.activities.startExecution(Starts.of(machine).build());
    aws.endpoint
        .answerError(400, "ExecutionAlreadyExists", "Execution Already Exists: 'arn'")
        .answerError(400, "ExecutionDoesNotExist", "Execution Does Not Exist: 'arn'");

    ApplicationFailure failure =
        Failures.of(() -> aws.activities.startExecution(Starts.of(machine).build()));

    assertThat(List.of(failure.getType(), failure.isNonRetryable()))
        .isEqualTo(List.of("Unavailable", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "{\"secret\": tru}", "{} {}"})
  void refusesAnInputThatIsNotJsonWithoutShowingIt(String input) {
    String machine = aws.stateMachine(Aws.WAITING);

    ApplicationFailure failure =
        Failures.of(() -> aws.activities.startExecution(Starts.of(machine).input(input).build()));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).contains("input must be").doesNotContain("secret");
  }

  @Test
  void refusesAnInputThatIsTooLargeWithoutShowingIt() {
    String machine = aws.stateMachine(Aws.WAITING);
    String large = "\"" + "secret".repeat(50_000) + "\"";

    ApplicationFailure failure =
        Failures.of(() -> aws.activities.startExecution(Starts.of(machine).input(large).build()));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).contains("input", "262144").doesNotContain("secret");
  }

  @Test
  void saysWhichStateMachineDoesNotExist() {
    String missing = aws.stateMachine(Aws.WAITING).replace("orders", "order");

    ApplicationFailure failure =
        Failures.of(() -> aws.activities.startExecution(Starts.of(missing).build()));

    assertThat(failure.getType()).isEqualTo("StateMachineDoesNotExist");
    assertThat(failure.getOriginalMessage()).startsWith("StartExecution of " + missing);
  }

  @Test
  void namesTheCallWhoseOwnPermissionIsMissing() {
    String machine = aws.stateMachine(Aws.PASSING);
    aws.activities.startExecution(Starts.of(machine).build());
    aws.endpoint
        .answerError(400, "ExecutionAlreadyExists", "Execution Already Exists: 'arn'")
        .answerError(400, "AccessDeniedException", "User: arn is not authorized");

    ApplicationFailure failure =
        Failures.of(() -> aws.activities.startExecution(Starts.of(machine).build()));

    assertThat(failure.getOriginalMessage()).contains("IAM action states:DescribeExecution");
  }

  private static Instant inHours(int hours) {
    return Instant.now().plus(Duration.ofHours(hours));
  }
}
