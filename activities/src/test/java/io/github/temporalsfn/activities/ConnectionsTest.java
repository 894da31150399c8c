package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {
  private static final String ARN =
      "arn:aws:states:us-east-1:123456789012:execution:orders:order-42";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "aws_default"})
  void offerTheDefaultChain(String connection) {
    String arn = aws.execution(Aws.WAITING, "{}");

    assertThat(
            aws.activities
                .describeExecution(new DescribeQuery(arn, ConnectionChoice.of(connection)))
                .status())
        .isEqualTo("RUNNING");
  }

  @Test
  void listTheKnownOnesForAnUnknownName() {
    ApplicationFailure failure =
        Failures.of(
            () ->
                aws.activities.describeExecution(
                    new DescribeQuery(ARN, ConnectionChoice.of("production"))));

    assertThat(failure.getType()).isEqualTo("UnknownConnection");
    assertThat(failure.getOriginalMessage()).contains("\"production\"", "known: aws_default");
  }

  @Test
  void doNotRepeatANameThatMayBeASecret() {
    ApplicationFailure failure =
        Failures.of(
            () ->
                aws.activities.describeExecution(
                    new DescribeQuery(ARN, ConnectionChoice.of("aws://key:secret@"))));

    assertThat(failure.getOriginalMessage()).doesNotContain("secret");
  }

  @Test
  void followTheEndpointOfTheEnvironment() {
    System.setProperty("aws.endpointUrlSfn", aws.endpoint.uri().toString());
    try (Worker worker = new Worker(Optional.empty())) {
      assertThat(worker.describe(ARN).getType()).isEqualTo("ExecutionDoesNotExist");
    } finally {
      System.clearProperty("aws.endpointUrlSfn");
    }
  }

  @Test
  void nameThemselvesToAws() {
    aws.execution(Aws.WAITING, "{}");

    assertThat(aws.endpoint.received().get(0).userAgent()).containsPattern("temporal-sfn/\\d+\\.");
  }

  @Test
  void sayWhatToDoWithoutCredentials() {
    TestCredentials.remove();
    try (Worker worker = new Worker(Optional.of(aws.endpoint.uri()))) {
      ApplicationFailure failure = worker.describe(ARN);

      assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
      assertThat(failure.getOriginalMessage()).contains("AWS_ACCESS_KEY_ID", "a profile");
    }
  }
}
