package io.github.temporalsfn.activities.events;

import io.github.temporalsfn.activities.client.ClientConfigurationException;
import io.github.temporalsfn.activities.error.AwsErrorCode;
import io.github.temporalsfn.activities.error.NoAnswer;
import io.github.temporalsfn.activities.error.NoCredentialsException;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What a call to SQS failed with, in words that name what to do and quote nothing. */
final class SqsFailure {
  private static final String SERVICE = "Sqs";

  private SqsFailure() {}

  static boolean isAccessDenied(RuntimeException thrown) {
    return thrown instanceof AwsServiceException answer
        && AwsErrorCode.orStatus(answer).contains("AccessDenied");
  }

  /** The reason, as the end of a sentence. */
  static String reason(RuntimeException thrown) {
    if (thrown instanceof AwsServiceException answer) {
      String service = service(answer);
      String code = AwsErrorCode.orStatus(answer);
      return service.equals(SERVICE)
          ? code + advice(code)
          : "getting credentials from " + service + " failed: " + code;
    }
    if (thrown instanceof NoCredentialsException
        || thrown instanceof ClientConfigurationException) {
      return String.valueOf(thrown.getMessage());
    }
    return NoAnswer.isForWantOfCredentials(thrown)
        ? "there are no AWS credentials"
        : NoAnswer.why(thrown);
  }

  private static String advice(String code) {
    if (code.startsWith("Kms")) {
      return "; the queue has a KMS key of its own: it must be enabled, and the worker's identity"
          + " needs the IAM action kms:Decrypt on it";
    }
    if (code.contains("AccessDenied")) {
      return "; give the worker's identity the IAM actions sqs:ReceiveMessage, sqs:DeleteMessage and"
          + " sqs:ChangeMessageVisibility on the queue";
    }
    // AWS says AWS.SimpleQueueService.NonExistentQueue; the SDK names it otherwise.
    if (code.contains("QueueDoesNotExist") || code.contains("NonExistentQueue")) {
      return "; check region, account and name in the queue's URL, or create it";
    }
    return "";
  }

  private static String service(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    return details == null ? SERVICE : Objects.requireNonNullElse(details.serviceName(), SERVICE);
  }
}
