package io.github.temporalsfn.activities.definition;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The role that a connection assumes. */
public sealed interface Role {
  String arn();

  /** A fixed name of its sessions; empty: each workflow's id. */
  Optional<String> sessionName();

  /** What both ways of assuming a role take. */
  record Session(
      Optional<String> name,
      Optional<Duration> duration,
      Optional<String> policy,
      List<String> policyArns) {
    /** Without the policy, which may tell what nobody is to know. */
    @Override
    public String toString() {
      return "Session[" + duration + "]";
    }
  }

  /** {@code AssumeRole}, with what boto3's {@code assume_role} takes. */
  record Assumed(
      String arn,
      Session session,
      Optional<String> externalId,
      Optional<String> serialNumber,
      Optional<String> tokenCode,
      Optional<String> sourceIdentity,
      Map<String, String> tags,
      List<String> transitiveTagKeys,
      List<ProvidedContext> providedContexts)
      implements Role {
    @Override
    public Optional<String> sessionName() {
      return session.name();
    }

    /** Never the settings: what stands in one of them by mistake may be a secret. */
    @Override
    public String toString() {
      return "Assumed";
    }
  }

  /** {@code AssumeRoleWithWebIdentity}, with a token that a file holds. */
  record WebIdentity(String arn, Session session, Path tokenFile) implements Role {
    @Override
    public Optional<String> sessionName() {
      return session.name();
    }

    /** Never the settings, likewise. */
    @Override
    public String toString() {
      return "WebIdentity";
    }
  }

  /** A context that a trusted provider asserts. */
  record ProvidedContext(String providerArn, String contextAssertion) {
    /** Without the assertion, which is a token. */
    @Override
    public String toString() {
      return "ProvidedContext";
    }
  }
}
