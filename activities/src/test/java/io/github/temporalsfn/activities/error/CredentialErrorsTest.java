package io.github.temporalsfn.activities.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.TestActivityInfo;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.model.StsException;

/** Credentials that cannot be had are not a missing permission. */
class CredentialErrorsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unable to load credentials from any of the providers in the chain",
        "Profile file contained no credentials for profile 'default'",
        "The SSO session associated with this profile has expired or is otherwise invalid."
      })
  void areRecognisedByTheSdksWords(String message) {
    assertThat(translate(SdkClientException.create(message)).getType())
        .isEqualTo("CredentialsUnavailable");
  }

  @Test
  void nameTheServiceThatRefusedThem() {
    ApplicationFailure failure = translate(sts(403, "AccessDenied", "not authorized to assume"));

    assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
    assertThat(failure.getOriginalMessage())
        .contains("getting credentials from Sts failed: AccessDenied: not authorized to assume");
  }

  @Test
  void passWhenTheirServiceIsBusy() {
    assertThat(translate(sts(400, "Throttling", "Rate exceeded")).getType())
        .isEqualTo("Unavailable");
  }

  private static RuntimeException sts(int status, String code, String message) {
    return StsException.builder()
        .statusCode(status)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("Sts")
                .errorCode(code)
                .errorMessage(message)
                .build())
        .build();
  }

  private static ApplicationFailure translate(RuntimeException thrown) {
    ExecutionArn arn =
        ExecutionArn.parse("arn:aws:states:us-east-1:123456789012:execution:orders:order-42");
    return AwsErrorTranslation.of(
            AwsCall.reading(
                AwsAction.DescribeExecution, arn, null, TestActivityInfo.regular(Duration.ZERO)),
            "localhost:1")
        .failure(thrown);
  }
}
