package io.github.temporalsfn.activities.check;

import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.error.AwsErrorTranslation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Asks STS who the worker is. Everybody may, so what fails is the credentials or the way there. */
final class IdentityCheck {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Connections connections;

  IdentityCheck(Connections connections) {
    this.connections = connections;
  }

  /**
   * Asks by that call.
   *
   * @param stepFunctions where Step Functions is called: host and port, or the service
   */
  void of(AwsCall call, String stepFunctions, Findings findings) {
    try (StsClient sts = connections.sts(call)) {
      if (isEmulated(stepFunctions, sts)) {
        return;
      }
      Instant sent = Instant.now();
      GetCallerIdentityResponse answer =
          sts.getCallerIdentity(
              request ->
                  request.overrideConfiguration(
                      limits -> limits.apiCallTimeout(call.timeout().limit())));
      findings.isKnownAs(answer.arn(), answer.account());
      ClockSkew.of(answer.sdkHttpResponse(), sent, Instant.now()).ifPresent(findings::isAhead);
    } catch (RuntimeException e) {
      answerOf(e)
          .flatMap(answer -> ClockSkew.of(answer, Instant.now(), Instant.now()))
          .ifPresent(findings::isAhead);
      findings.problem(
          AwsErrorTranslation.of(call, "STS in " + call.region())
              .failure(e, true)
              .getOriginalMessage());
    }
  }

  private static Optional<SdkHttpResponse> answerOf(RuntimeException thrown) {
    return thrown instanceof AwsServiceException refused && refused.awsErrorDetails() != null
        ? Optional.ofNullable(refused.awsErrorDetails().sdkHttpResponse())
        : Optional.empty();
  }

  // An emulator of Step Functions on this machine has no part in AWS's identities, and its dummy
  // keys are nothing to show to AWS.
  private static boolean isEmulated(String stepFunctions, StsClient sts) {
    return THIS_MACHINE.contains(stepFunctions.replaceFirst(":\\d+$", ""))
        && sts.serviceClientConfiguration().endpointOverride().isEmpty();
  }
}
