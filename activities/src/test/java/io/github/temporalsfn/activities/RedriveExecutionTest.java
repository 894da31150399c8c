package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.RedriveCommand;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are AWS's, as an execution passes from one state to the next. */
class RedriveExecutionTest {
  private static final String ARN =
      "arn:aws:states:us-east-1:123456789012:execution:orders:order-42";
  private static final String DATE = "2026-11-23T10:00:00.500Z";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void countsTheRedrive() {
    described("FAILED", 2, "REDRIVABLE", null);
    redriven();

    assertThat(redrive(2)).isEqualTo(new RedrivenExecution(ARN, DATE, 3));
  }

  @Test
  void isDoneWhereTheExecutionHasBeenRedrivenSince() {
    described("FAILED", 3, "REDRIVABLE", null);

    assertThat(redrive(2)).isEqualTo(new RedrivenExecution(ARN, DATE, 3));
    assertThat(aws.endpoint.count("RedriveExecution")).isZero();
  }

  @Test
  void isDoneWhereSomebodyElseHasBeenFaster() {
    described("FAILED", 2, "REDRIVABLE", null);
    refused();
    described("RUNNING", 3, "NOT_REDRIVABLE", "Execution is RUNNING and cannot be redriven");

    assertThat(redrive(2)).isEqualTo(new RedrivenExecution(ARN, DATE, 3));
  }

  @Test
  void saysWhyAwsDoesNotRedrive() {
    described("SUCCEEDED", 0, "NOT_REDRIVABLE", "Execution is SUCCEEDED and cannot be redriven");
    refused();
    described("SUCCEEDED", 0, "NOT_REDRIVABLE", "Execution is SUCCEEDED and cannot be redriven");

    ApplicationFailure failure = failure(0);

    assertThat(failure.getType() + " " + failure.isNonRetryable())
        .isEqualTo("ExecutionNotRedrivable true");
    assertThat(failure.getOriginalMessage())
        .startsWith(
            "RedriveExecution of " + ARN + ": Execution is SUCCEEDED and cannot be redriven;")
        .contains("start a new execution");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = 0)
  void saysThatAnExecutionHasSucceeded(@Nullable Integer count) {
    String arn = aws.execution(Aws.PASSING, "{}");

    ApplicationFailure failure =
        Failures.of(
            () ->
                aws.activities.redriveExecution(
                    new RedriveCommand(arn, count, ConnectionChoice.DEFAULT)));

    assertThat(failure.getType()).isEqualTo("ExecutionNotRedrivable");
    assertThat(failure.getOriginalMessage())
        .contains("Execution is SUCCEEDED and cannot be redriven; start a new execution");
  }

  @Test
  void repeatsAwsWordsWhereTheDescriptionHasNone() {
    described("FAILED", 0, "NOT_REDRIVABLE", null);
    refused();
    described("FAILED", 0, "NOT_REDRIVABLE", null);

    assertThat(failure(0).getOriginalMessage())
        .contains("ExecutionNotRedrivable: Execution redrivable period exceeded");
  }

  @Test
  void asksAgainWhereRefusalAndDescriptionContradictEachOther() {
    described("FAILED", 0, "REDRIVABLE", null);
    refused();
    described("FAILED", 0, "REDRIVABLE", null);

    assertThat(failure(0).getType()).isEqualTo("Unavailable");
  }

  @Test
  void leavesItToAwsToRefuseARunningExecution() {
    described("RUNNING", 0, "NOT_REDRIVABLE", "Execution is RUNNING and cannot be redriven");
    refused();
    described("RUNNING", 0, "NOT_REDRIVABLE", "Execution is RUNNING and cannot be redriven");

    assertThat(failure(0).getType()).isEqualTo("ExecutionNotRedrivable");
  }

  @Test
  void repeatsARequestWithTheSameToken() {
    for (int attempt = 0; attempt < 2; attempt++) {
      described("FAILED", 0, "REDRIVABLE", null);
      redriven();
      redrive(0);
    }

    assertThat(tokens().stream().distinct()).hasSize(1);
  }

  @Test
  void takesAnotherTokenForTheNextRedrive() {
    described("FAILED", 0, "REDRIVABLE", null);
    redriven();
    redrive(0);
    described("FAILED", 1, "REDRIVABLE", null);
    redriven();
    redrive(1);

    assertThat(tokens().stream().distinct()).hasSize(2);
  }

  @Test
  void trustsTheTokenAloneWithoutACount() {
    redriven();

    assertThat(redrive(null)).isEqualTo(new RedrivenExecution(ARN, DATE, null));
    assertThat(aws.endpoint.count("DescribeExecution")).isZero();
  }

  @Test
  void redrivesNothingWhereAwsDoesNotTellTheCount() {
    aws.endpoint.answerError(400, "ThrottlingException", "Rate exceeded");

    assertThat(failure(0).getType()).isEqualTo("Throttled");
    assertThat(aws.endpoint.count("RedriveExecution")).isZero();
  }

  @Test
  void namesTheMissingPermission() {
    described("FAILED", 0, "REDRIVABLE", null);
    aws.endpoint.answerError(400, "AccessDeniedException", "not authorized");

    assertThat(failure(0).getOriginalMessage()).contains("IAM action states:RedriveExecution");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:states:us-east-1:123456789012:execution:orders/label:7f",
        "arn:aws:states:us-east-1:123456789012:stateMachine:orders",
        "arn:aws:states:us-east-1:123456789012:express:orders:order-42:7f"
      })
  void asksAwsForNoOtherKindOfExecution(String arn) {
    Failures.of(
        () ->
            aws.activities.redriveExecution(new RedriveCommand(arn, 0, ConnectionChoice.DEFAULT)));

    assertThat(aws.endpoint.received()).isEmpty();
  }

  @Test
  void refusesANegativeCount() {
    assertThat(failure(-1).getOriginalMessage())
        .isEqualTo("RedriveExecution: redriveCount must be 0 or more");
  }

  private void described(String status, int count, String redriveStatus, @Nullable String reason) {
    aws.endpoint
        .next("DescribeExecution")
        .answer(
            200,
            "{\"executionArn\":\"%s\",\"status\":\"%s\",\"redriveCount\":%d,\"redriveDate\":%s,\"redriveStatus\":\"%s\"%s}"
                .formatted(
                    ARN,
                    status,
                    count,
                    count == 0 ? "null" : "1795428000.5",
                    redriveStatus,
                    reason == null ? "" : ",\"redriveStatusReason\":\"" + reason + "\""));
  }

  private void redriven() {
    aws.endpoint.next("RedriveExecution").answer(200, "{\"redriveDate\":1795428000.5}");
  }

  private void refused() {
    aws.endpoint
        .next("RedriveExecution")
        .answerError(400, "ExecutionNotRedrivable", "Execution redrivable period exceeded");
  }

  private RedrivenExecution redrive(@Nullable Integer count) {
    return aws.activities.redriveExecution(
        new RedriveCommand(ARN, count, ConnectionChoice.DEFAULT));
  }

  private ApplicationFailure failure(int count) {
    return Failures.of(() -> redrive(count));
  }

  private List<String> tokens() {
    return aws.endpoint.received().stream()
        .filter(request -> request.action().equals("RedriveExecution"))
        .map(request -> request.body().replaceFirst(".*\"clientToken\":\"([^\"]*)\".*", "$1"))
        .toList();
  }
}
