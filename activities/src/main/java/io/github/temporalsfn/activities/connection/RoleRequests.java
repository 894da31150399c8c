package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.activities.error.NoCredentialsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleWithWebIdentityCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.ProvidedContext;
import software.amazon.awssdk.services.sts.model.Tag;

/** What STS is asked for a session of a role. */
final class RoleRequests {
  private RoleRequests() {}

  static StsCredentialsProvider provider(
      Role role, String session, StsClient sts, Renewal renewal) {
    if (role instanceof Role.WebIdentity webIdentity) {
      return StsAssumeRoleWithWebIdentityCredentialsProvider.builder()
          .stsClient(sts)
          .prefetchTime(renewal.early())
          .staleTime(renewal.late())
          .refreshRequest(() -> withWebIdentity(webIdentity, session))
          .build();
    }
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts)
        .prefetchTime(renewal.early())
        .staleTime(renewal.late())
        .refreshRequest(assuming((Role.Assumed) role, session))
        .build();
  }

  private static AssumeRoleRequest assuming(Role.Assumed role, String session) {
    AssumeRoleRequest.Builder request =
        AssumeRoleRequest.builder().roleArn(role.arn()).roleSessionName(session);
    role.session().duration().map(RoleRequests::seconds).ifPresent(request::durationSeconds);
    role.session().policy().ifPresent(request::policy);
    policies(role.session()).ifPresent(policies -> request.policyArns(policies));
    role.externalId().ifPresent(request::externalId);
    role.serialNumber().ifPresent(request::serialNumber);
    role.tokenCode().ifPresent(request::tokenCode);
    role.sourceIdentity().ifPresent(request::sourceIdentity);
    if (!role.tags().isEmpty()) {
      request.tags(
          role.tags().entrySet().stream()
              .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
              .toList());
    }
    if (!role.transitiveTagKeys().isEmpty()) {
      request.transitiveTagKeys(role.transitiveTagKeys());
    }
    if (!role.providedContexts().isEmpty()) {
      request.providedContexts(
          role.providedContexts().stream()
              .map(
                  context ->
                      ProvidedContext.builder()
                          .providerArn(context.providerArn())
                          .contextAssertion(context.contextAssertion())
                          .build())
              .toList());
    }
    return request.build();
  }

  // The token is read anew each time: whoever issues it replaces it before it expires.
  private static AssumeRoleWithWebIdentityRequest withWebIdentity(
      Role.WebIdentity role, String session) {
    AssumeRoleWithWebIdentityRequest.Builder request =
        AssumeRoleWithWebIdentityRequest.builder()
            .roleArn(role.arn())
            .roleSessionName(session)
            .webIdentityToken(token(role));
    role.session().duration().map(RoleRequests::seconds).ifPresent(request::durationSeconds);
    role.session().policy().ifPresent(request::policy);
    policies(role.session()).ifPresent(policies -> request.policyArns(policies));
    return request.build();
  }

  // The SDK sends an empty list, too, which AWS does not take.
  private static Optional<List<PolicyDescriptorType>> policies(Role.Session session) {
    return Optional.of(session.policyArns())
        .filter(arns -> !arns.isEmpty())
        .map(
            arns ->
                arns.stream().map(arn -> PolicyDescriptorType.builder().arn(arn).build()).toList());
  }

  private static String token(Role.WebIdentity role) {
    try {
      return Files.readString(role.tokenFile()).strip();
    } catch (IOException | UncheckedIOException e) {
      throw new NoCredentialsException(
          "the web identity's token cannot be read from "
              + role.tokenFile()
              + "; mount it, or correct assume_role_with_web_identity_token_file of the worker's"
              + " connection");
    }
  }

  private static Integer seconds(Duration duration) {
    return (int) duration.toSeconds();
  }
}
