package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GetExecutionOutputTest {
  private static final String ARN =
      "arn:aws:states:us-east-1:123456789012:execution:orders:order-42";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void tellsTheOutputOfAnExecutionThatSucceeded() {
    String arn = aws.execution(Aws.PASSING, "[1]");

    assertThat(aws.activities.getExecutionOutput(Aws.query(arn)).output()).isEqualTo("[1]");
  }

  @Test
  void isTriedAgainWhereTheOutputIsLate() {
    aws.endpoint.answer(200, "{\"status\":\"SUCCEEDED\"}");

    ApplicationFailure failure = failure(ARN);

    assertThat(failure.getType() + failure.isNonRetryable()).isEqualTo("OutputNotAvailablefalse");
  }

  @Test
  void refusesARunningExecution() {
    ApplicationFailure failure = failure(aws.execution(Aws.WAITING, "{}"));

    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 is RUNNING and has no output yet; use AwaitExecution");
  }

  @Test
  void failsWithErrorAndCauseOfAFailedExecution() {
    ApplicationFailure failure = failure(aws.execution(Aws.FAILING, "{}"));

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 FAILED: Payment.Declined: card expired (arn:aws:")
        .contains("; https://us-east-1.console.aws.amazon.com/");
  }

  @Test
  void isNotTriedAgainForAnExecutionThatHasFailed() {
    assertThat(failure(aws.execution(Aws.FAILING, "{}")).isNonRetryable()).isTrue();
  }

  @Test
  void failsForATimeOut() {
    String arn = aws.execution(Aws.TIMING_OUT, "{}");
    aws.clock.advance(Duration.ofMinutes(2));

    assertThat(failure(arn).getType()).isEqualTo("ExecutionTimedOut");
  }

  @Test
  void failsForAnAbortedExecution() {
    String arn = aws.execution(Aws.WAITING, "{}");
    aws.activities.stopExecution(Stops.of(arn, "Operator", "not needed"));

    assertThat(failure(arn).getType() + failure(arn).getOriginalMessage())
        .startsWith("ExecutionAbortedorder-42 ABORTED: Operator: not needed");
  }

  @Test
  void cutsALongCauseBetweenCharacters() {
    aws.endpoint.answer(200, "{\"status\":\"FAILED\",\"cause\":\"" + "x".repeat(499) + "🧀🧀\"}");

    assertThat(failure(ARN).getOriginalMessage()).contains("x".repeat(499) + "🧀… (arn:");
  }

  private ApplicationFailure failure(String arn) {
    return Failures.of(() -> aws.activities.getExecutionOutput(Aws.query(arn)));
  }
}
