package io.github.temporalsfn.activities.error;

import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.client.ClientConfigurationException;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Turns whatever a call to AWS throws into a failure of the port's types, once and for all of them.
 * The message names action, ARN, AWS's answer and what to do; never a document or a secret.
 */
public final class AwsErrorTranslation {
  private static final String STEP_FUNCTIONS = "Sfn";

  private final AwsCall call;
  private final String endpoint;

  private AwsErrorTranslation(AwsCall call, String endpoint) {
    this.call = call;
    this.endpoint = endpoint;
  }

  /**
   * The translation for a call.
   *
   * @param endpoint where it was sent, as messages name it
   */
  public static AwsErrorTranslation of(AwsCall call, String endpoint) {
    return new AwsErrorTranslation(call, endpoint);
  }

  /** The failure of an execution that AWS does not redrive, for a reason that was asked for. */
  public static ApplicationFailure notRedrivable(AwsCall call, String reason) {
    return of(call, "").of(AwsErrorKind.NOT_REDRIVABLE, reason);
  }

  /**
   * The failure of a call that the worker's own request budget puts off.
   *
   * @param retryAfter when there will be a token for it
   */
  public static ApplicationFailure putOff(AwsCall call, Duration retryAfter) {
    return TransientFailure.Throttled.failure(
        call.action()
            + " of "
            + call.arn()
            + ": the worker's own request budget of "
            + call.action()
            + " for account "
            + call.account()
            + " in region "
            + call.region()
            + " is used up; it is asked again in "
            + retryAfter.plusMillis(999).toSeconds()
            + " s",
        retryAfter);
  }

  /**
   * What the call fails with.
   *
   * @param transmitted whether the request got as far as the network
   */
  public ApplicationFailure failure(RuntimeException thrown, boolean transmitted) {
    if (thrown instanceof AwsServiceException answer) {
      return isFromStepFunctions(answer) ? answered(answer) : credentialsServiceAnswered(answer);
    }
    if (thrown instanceof ClientConfigurationException unusable) {
      return of(AwsErrorKind.CLIENT_UNUSABLE, String.valueOf(unusable.getMessage()));
    }
    boolean mayHaveRun = transmitted && AtMostOnce.isDemandedBy(call);
    if (thrown instanceof NoCredentialsException none && !mayHaveRun) {
      return of(AwsErrorKind.NO_CREDENTIALS_OF_CONNECTION, String.valueOf(none.getMessage()));
    }
    Optional<String> complaint = EndpointRules.complaint(thrown);
    if (complaint.isPresent()) {
      return of(AwsErrorKind.CLIENT_UNUSABLE, complaint.get());
    }
    Optional<Distrust> distrust = Distrust.in(thrown);
    if (distrust.isPresent()) {
      return of(
          AwsErrorKind.ENDPOINT_NOT_TRUSTED,
          "no trusted connection to "
              + (transmitted ? endpoint : "the service that gives the worker its credentials")
              + ": "
              + distrust.get().reason());
    }
    if (NoAnswer.isForWantOfCredentials(thrown) && !mayHaveRun) {
      return of(AwsErrorKind.CREDENTIALS_MISSING, "there are no AWS credentials");
    }
    boolean sent = transmitted && !NoAnswer.isForWantOfConnection(thrown);
    return of(
        AtMostOnce.isDemandedBy(call) ? AtMostOnce.unanswered(sent) : AwsErrorKind.UNAVAILABLE,
        "no answer from " + endpoint + ": " + NoAnswer.why(thrown));
  }

  private ApplicationFailure answered(AwsServiceException answer) {
    AwsErrorKind kind =
        AtMostOnce.isDemandedBy(call) ? AtMostOnce.kindOf(answer) : AwsErrorCodes.kindOf(answer);
    String code = AwsErrorCode.of(answer);
    if (code == null) {
      return of(
          kind, "HTTP " + answer.statusCode() + " without an AWS error code from " + endpoint);
    }
    return of(kind, code + said(answer));
  }

  // Credentials may come from a call of their own, to STS or SSO; its refusals are not about us.
  private ApplicationFailure credentialsServiceAnswered(AwsServiceException answer) {
    AwsErrorKind kind =
        switch (AwsErrorCodes.kindOf(answer)) {
          case THROTTLED, UNAVAILABLE ->
              AtMostOnce.isDemandedBy(call) ? AwsErrorKind.NOT_SENT : AwsErrorKind.UNAVAILABLE;
          case ACCESS_DENIED -> AwsErrorKind.ROLE_REFUSED;
          default -> AwsErrorKind.CREDENTIALS_REFUSED;
        };
    return of(
        kind,
        "getting credentials from "
            + answer.awsErrorDetails().serviceName()
            + " failed: "
            + AwsErrorCode.orStatus(answer)
            + said(answer));
  }

  private ApplicationFailure of(AwsErrorKind kind, String what) {
    String message =
        call.action() + " of " + call.arn() + ": " + what + "; " + kind.advice(call.action());
    return PassingRefusal.inTime(kind.failure(message), call.caller());
  }

  static boolean isFromStepFunctions(AwsServiceException answer) {
    @Nullable String service =
        answer.awsErrorDetails() == null ? null : answer.awsErrorDetails().serviceName();
    return service == null || service.equals(STEP_FUNCTIONS);
  }

  private static String said(AwsServiceException answer) {
    String shown = AwsMessage.shown(answer.awsErrorDetails().errorMessage());
    return shown.isEmpty() ? "" : ": " + shown;
  }
}
