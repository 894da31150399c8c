package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.HistoryQuery;
import io.github.temporalsfn.workflows.activity.SyncStartCommand;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller from any language may get wrong. */
class ArgumentsTest {
  private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:orders";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "order-42", MACHINE, "arn:aws:s3:::bucket"})
  void namesTheExecutionArnThatIsNone(String arn) {
    ApplicationFailure failure =
        Failures.of(() -> aws.activities.describeExecution(Aws.query(arn)));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).startsWith("DescribeExecution: executionArn ");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "orders", MACHINE + "/label"})
  void namesTheStateMachineArnThatIsNone(String arn) {
    ApplicationFailure failure =
        Failures.of(() -> aws.activities.startExecution(Starts.of(arn).build()));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).startsWith("StartExecution: stateMachineArn ");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "order 42", "a:b", "a/b"})
  void namesTheExecutionNameThatIsNone(String name) {
    ApplicationFailure failure =
        Failures.of(() -> aws.activities.startExecution(Starts.of(MACHINE).name(name).build()));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).startsWith("StartExecution: name ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "order 42", "a:b", "a/b"})
  void namesTheNameOfAnExpressExecutionThatIsNone(String name) {
    ApplicationFailure failure =
        Failures.of(
            () ->
                aws.activities.startSyncExecution(
                    new SyncStartCommand(MACHINE, name, null, null, ConnectionChoice.DEFAULT)));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).startsWith("StartSyncExecution: name ");
  }

  @Test
  void namesTheDateThatIsNone() {
    ApplicationFailure failure =
        Failures.of(
            () ->
                aws.activities.startExecution(
                    Starts.of(MACHINE).runStartedAt("yesterday").build()));

    assertThat(failure.getOriginalMessage()).startsWith("StartExecution: runStartedAt must be");
  }

  // Callers in other languages may pass nothing.
  @SuppressWarnings("NullAway")
  @Test
  void saysThatTheArgumentIsMissing() {
    assertThat(Failures.of(() -> aws.activities.stopExecution(null)).getOriginalMessage())
        .startsWith("StopExecution: takes one argument");
    assertThat(Failures.of(() -> aws.activities.startExecution(null)).getType())
        .isEqualTo("InvalidRequest");
    assertThat(Failures.of(() -> aws.activities.startSyncExecution(null)).getType())
        .isEqualTo("InvalidRequest");
    assertThat(Failures.of(() -> aws.activities.redriveExecution(null)).getType())
        .isEqualTo("InvalidRequest");
    assertThat(Failures.of(() -> aws.activities.describeStateMachine(null)).getType())
        .isEqualTo("InvalidRequest");
    assertThat(Failures.of(() -> aws.activities.getExecutionHistory(null)).getType())
        .isEqualTo("InvalidRequest");
  }

  @Test
  void namesTheArgumentThatAwsRefuses() {
    ApplicationFailure failure =
        Failures.of(
            () ->
                aws.activities.getExecutionHistory(
                    new HistoryQuery(
                        aws.execution(Aws.PASSING, "{}"),
                        1001,
                        false,
                        null,
                        null,
                        null,
                        ConnectionChoice.DEFAULT)));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage()).contains("maxResults");
  }

  @Test
  void saysWhatToUseForAnExpressExecution() {
    String express = "arn:aws:states:us-east-1:123456789012:express:orders:order-42:1f-2e";

    ApplicationFailure failure =
        Failures.of(() -> aws.activities.getExecutionOutput(Aws.query(express)));

    assertThat(failure.getType()).isEqualTo("ExpressNotSupported");
    assertThat(failure.getOriginalMessage()).contains("RunStateMachine");
  }
}
