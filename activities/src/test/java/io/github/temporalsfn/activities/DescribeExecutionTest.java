package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DescribeExecutionTest {
  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void tellsTheOutputAsItIs() {
    String arn = aws.execution(Aws.PASSING, "{\"a\": 1.10,  \"b\":1e400}");

    assertThat(aws.activities.describeExecution(Aws.query(arn)).output())
        .isEqualTo(aws.emulator.execution(arn).output());
  }

  @Test
  void tellsErrorAndCause() {
    String arn = aws.execution(Aws.FAILING, "{}");

    ExecutionDescription failed = aws.activities.describeExecution(Aws.query(arn));

    assertThat(failed.status() + " " + failed.error() + " " + failed.cause())
        .isEqualTo("FAILED Payment.Declined card expired");
  }

  @Test
  void addsNoErrorToATimeOut() {
    String arn = aws.execution(Aws.TIMING_OUT, "{}");
    aws.clock.advance(Duration.ofMinutes(2));

    ExecutionDescription timedOut = aws.activities.describeExecution(Aws.query(arn));

    assertThat(timedOut.status() + " " + timedOut.error()).isEqualTo("TIMED_OUT null");
  }

  @Test
  void writesDatesWithMilliseconds() {
    answer("\"status\":\"SUCCEEDED\",\"startDate\":1795428000,\"stopDate\":1795428001.5");

    ExecutionDescription execution = aws.activities.describeExecution(Aws.query(ARN));

    assertThat(execution.startDate() + " " + execution.stopDate())
        .isEqualTo("2026-11-23T10:00:00.000Z 2026-11-23T10:00:01.500Z");
  }

  // A workflow could do nothing with it.
  @Test
  void isAskedAgainWhereTheAnswerHasNoStatus() {
    answer("\"startDate\":1795428000");

    ApplicationFailure failure =
        Failures.of(() -> aws.activities.describeExecution(Aws.query(ARN)));

    assertThat(failure.getType() + ": " + failure.getOriginalMessage())
        .startsWith("Unavailable: DescribeExecution of " + ARN + ": the answer has no status");
  }

  @Test
  void passesAStatusThatNobodyKnowsYet() {
    answer("\"status\":\"SUSPENDED\"");

    assertThat(aws.activities.describeExecution(Aws.query(ARN)).status()).isEqualTo("SUSPENDED");
  }

  @Test
  void tellsTheStateMachineWithoutVersion() {
    answer(
        "\"status\":\"RUNNING\",\"stateMachineArn\":\"arn:aws:states:us-east-1:123456789012:stateMachine:orders:3\"");

    assertThat(aws.activities.describeExecution(Aws.query(ARN)).stateMachineArn())
        .isEqualTo("arn:aws:states:us-east-1:123456789012:stateMachine:orders");
  }

  @Test
  void tellsRedrives() {
    answer(
        "\"status\":\"FAILED\",\"redriveCount\":2,\"redriveStatus\":\"NOT_REDRIVABLE\",\"redriveStatusReason\":\"why\"");

    ExecutionDescription execution = aws.activities.describeExecution(Aws.query(ARN));

    assertThat(execution.redriveCount() + execution.redriveStatus()).isEqualTo("2NOT_REDRIVABLE");
  }

  private static final String ARN =
      "arn:aws:states:us-east-1:123456789012:execution:orders:order-42";

  private void answer(String fields) {
    aws.endpoint.answer(200, "{\"executionArn\":\"" + ARN + "\"," + fields + "}");
  }
}
