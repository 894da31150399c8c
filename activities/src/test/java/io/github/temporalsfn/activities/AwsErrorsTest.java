package io.github.temporalsfn.activities;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors as the SDK reads them off the wire. */
class AwsErrorsTest {
  private static final String ARN =
      "arn:aws:states:us-east-1:123456789012:execution:orders:order-42";

  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, com.amazon.coral.availability#ThrottlingException, Throttled",
    "429, TooManyRequestsException, Throttled",
    "400, KmsThrottlingException, Throttled",
    "400, ExecutionLimitExceeded, ExecutionLimitExceeded",
    "500, InternalFailure, Unavailable",
    "503, ServiceUnavailable, Unavailable",
    "502, SomethingNew, Unavailable",
    "400, AccessDeniedException, AccessDenied",
    "400, KmsAccessDeniedException, AccessDenied",
    "400, KmsInvalidStateException, AccessDenied",
    "400, ExpiredTokenException, CredentialsUnavailable",
    "400, UnrecognizedClientException, CredentialsUnavailable",
    "403, InvalidSignatureException, CredentialsUnavailable",
    "403, MissingAuthenticationTokenException, CredentialsUnavailable",
    "400, ExecutionDoesNotExist, ExecutionDoesNotExist",
    "400, StateMachineDoesNotExist, StateMachineDoesNotExist",
    "400, StateMachineDeleting, StateMachineDeleting",
    "400, ExecutionNotRedrivable, ExecutionNotRedrivable",
    "400, StateMachineTypeNotSupported, ExpressNotSupported",
    "400, InvalidArn, InvalidRequest",
    "400, InvalidName, InvalidRequest",
    "400, ValidationException, InvalidRequest",
    "400, SomethingNew, InvalidRequest",
  })
  void becomeTypesOfThePort(int status, String code, String type) {
    aws.endpoint.answerError(status, code, "AWS's words");

    assertThat(describe().getType()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "200, not json, Unavailable",
    "404, <html>no page</html>, Unavailable",
    "403, <html>blocked</html>, AccessDenied",
    "429, '', Throttled",
    "502, <html>bad gateway</html>, Unavailable"
  })
  void mayComeFromSomethingThatIsNotAws(int status, String body, String type) {
    aws.endpoint.answer(status, body);

    assertThat(describe().getType()).isEqualTo(type);
  }

  @Test
  void nameTheMissingPermissionAndTheArn() {
    aws.endpoint.answerError(
        400,
        "AccessDeniedException",
        "User: arn:aws:sts::123456789012:assumed-role/worker/i-1 is not authorized to perform:"
            + " states:DescribeExecution on resource: "
            + ARN);

    assertThat(describe().getOriginalMessage())
        .startsWith("DescribeExecution of " + ARN + ": AccessDeniedException: User: arn:aws:sts::")
        .endsWith("give the worker's identity the IAM action states:DescribeExecution on this ARN");
  }

  @Test
  void areRetryableAtFirstWhereAPermissionIsMissing() {
    aws.endpoint.answerError(400, "AccessDeniedException", "no");

    assertThat(describe().isNonRetryable()).isFalse();
  }

  @Test
  void sayWhatAwsSaidOfExpress() {
    aws.endpoint.answerError(
        400, "InvalidArn", "Invalid Arn: 'Resource type not valid in this context: express'");

    assertThat(describe().getType()).isEqualTo("ExpressNotSupported");
  }

  @Test
  void includeNoAnswerWithinTheTimeOfALocalRead() {
    aws.endpoint.hang();

    ApplicationFailure failure =
        Failures.of(() -> aws.localActivities.describeExecution(Aws.query(ARN)));

    assertThat(failure.getType() + ": " + failure.getOriginalMessage())
        .startsWith("Unavailable: DescribeExecution of " + ARN + ": no answer from localhost:")
        .contains("it took too long");
  }

  @Test
  void includeAnEndpointThatIsDown() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (Worker worker = new Worker(Optional.of(URI.create("http://user:pw@localhost:" + port)))) {
      assertThat(worker.describe(ARN).getOriginalMessage())
          .contains("no answer from localhost:" + port + ": connection refused")
          .doesNotContain("pw");
    }
  }

  @Test
  void areNotRetriedByTheSdk() {
    aws.endpoint.answer(500, "{}");

    describe();

    assertThat(aws.endpoint.received()).hasSize(1);
  }

  private ApplicationFailure describe() {
    return Failures.of(() -> aws.activities.describeExecution(Aws.query(ARN)));
  }
}
