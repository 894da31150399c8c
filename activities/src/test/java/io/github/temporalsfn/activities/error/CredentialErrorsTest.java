package io.github.temporalsfn.activities.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.failure.ApplicationFailure;
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
    assertThat(Translated.of(SdkClientException.create(message)).getType())
        .isEqualTo("CredentialsUnavailable");
  }

  @Test
  void nameTheServiceThatRefusedThem() {
    ApplicationFailure failure =
        Translated.of(sts(403, "AccessDenied", "not authorized to assume"));

    assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
    assertThat(failure.getOriginalMessage())
        .contains("getting credentials from Sts failed: AccessDenied: not authorized to assume");
  }

  @Test
  void passWhenTheirServiceIsBusy() {
    assertThat(Translated.of(sts(400, "Throttling", "Rate exceeded")).getType())
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
}
