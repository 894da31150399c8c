package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class SqsFailureTest {
  private static AwsServiceException answer(String service, String code) {
    return SqsException.builder()
        .statusCode(400)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName(service)
                .errorCode(code)
                .errorMessage("secret")
                .build())
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"})
  void saysThatThereIsNoSuchQueue(String code) {
    assertThat(SqsFailure.reason(answer("Sqs", code)))
        .isEqualTo(code + "; check region, account and name in the queue's URL, or create it");
  }

  @Test
  void namesThePermissions() {
    AwsServiceException denied = answer("Sqs", "AccessDeniedException");

    assertThat(SqsFailure.isAccessDenied(denied)).isTrue();
    assertThat(SqsFailure.reason(denied)).contains("sqs:ReceiveMessage");
  }

  @Test
  void tellsARefusalOfStsFromOneOfSqs() {
    assertThat(SqsFailure.reason(answer("Sts", "ExpiredToken")))
        .isEqualTo("getting credentials from Sts failed: ExpiredToken");
  }

  @Test
  void quotesNoMessage() {
    assertThat(SqsFailure.reason(answer("Sqs", "RequestThrottled"))).isEqualTo("RequestThrottled");
    assertThat(SqsFailure.reason(SqsException.builder().statusCode(503).build()))
        .isEqualTo("HTTP 503");
    assertThat(SqsFailure.reason(SdkClientException.create("Unable to load credentials: secret")))
        .isEqualTo("there are no AWS credentials");
  }
}
