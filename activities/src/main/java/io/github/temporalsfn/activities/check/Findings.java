package io.github.temporalsfn.activities.check;

import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.workflows.activity.ConnectionReport;
import io.github.temporalsfn.workflows.activity.Permission;
import io.github.temporalsfn.workflows.activity.PermissionCheck;
import io.github.temporalsfn.workflows.activity.StateMachineDescription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found out so far. */
final class Findings {
  // AWS refuses a signature that is five minutes off
  // (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html).
  private static final Duration NOTEWORTHY_SKEW = Duration.ofMinutes(1);
  private static final double MILLIS = 1_000;

  private final ConnectionDefinition connection;
  private @Nullable String account;
  private @Nullable String identity;
  private @Nullable String region;
  private @Nullable String endpoint;
  private @Nullable Duration clockSkew;
  private @Nullable StateMachineDescription stateMachine;
  private @Nullable String policy;
  private final List<PermissionCheck> permissions = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  Findings(ConnectionDefinition connection) {
    this.connection = connection;
  }

  void calls(String awsRegion, String hostOrService) {
    region = awsRegion;
    endpoint = hostOrService;
  }

  void isKnownAs(String arn, String ofAccount) {
    identity = arn;
    account = ofAccount;
  }

  /** The worker's clock is so much ahead; the first that is told counts. */
  void isAhead(Duration ofAws) {
    if (clockSkew == null) {
      clockSkew = ofAws;
      if (ofAws.abs().compareTo(NOTEWORTHY_SKEW) >= 0) {
        problem(
            "the worker's clock is "
                + ofAws.abs().toSeconds()
                + " s "
                + (ofAws.isNegative() ? "behind" : "ahead of")
                + " AWS's, which refuses 300 s; set it");
      }
    }
  }

  void describes(StateMachineDescription description) {
    stateMachine = description;
  }

  void needs(String iamPolicy) {
    policy = iamPolicy;
  }

  void permission(PermissionCheck check) {
    permissions.add(check);
    if (check.result() == Permission.MISSING) {
      problem(check.action() + " is missing, " + check.purpose());
    }
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  void problem(String sentence) {
    problems.add(sentence);
  }

  ConnectionReport report() {
    return new ConnectionReport(
        connection.name(),
        connection.origin(),
        account,
        identity,
        region,
        endpoint,
        clockSkew == null ? null : clockSkew.toMillis() / MILLIS,
        stateMachine,
        List.copyOf(permissions),
        policy,
        List.copyOf(problems));
  }
}
