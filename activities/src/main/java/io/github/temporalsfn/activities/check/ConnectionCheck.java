package io.github.temporalsfn.activities.check;

import io.github.temporalsfn.activities.call.Arguments;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.client.ClientConfigurationException;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.ConnectionQuery;
import io.github.temporalsfn.workflows.activity.ConnectionReport;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Checks connections: what AWS takes the worker for, and what it lets it do. */
public final class ConnectionCheck {
  private static final String ACTIVITY = "CheckConnection";

  private final Connections connections;
  private final AwsCalls calls;

  public ConnectionCheck(Connections connections) {
    this.connections = connections;
    this.calls = new AwsCalls(connections);
  }

  /**
   * Checks one connection.
   *
   * @throws io.temporal.failure.ApplicationFailure where the connection is unknown, or the request
   *     invalid or not allowed
   */
  public ConnectionReport of(@Nullable ConnectionQuery given, Caller caller) {
    Arguments arguments = new Arguments(ACTIVITY);
    ConnectionQuery query = arguments.record(given);
    ConnectionChoice choice = query.choice();
    Optional<StateMachineArn> machine =
        Optional.ofNullable(query.stateMachineArn()).map(arguments::stateMachineArn);
    ConnectionDefinition connection = connections.definition(choice);
    machine.ifPresent(arn -> connections.requireAllowed(choice, arn.unqualified()));

    Findings findings = new Findings(connection);
    arguments
        .region(query.region(), machine.orElse(null))
        .or(connection::region)
        .or(ConnectionCheck::configuredRegion)
        .ifPresentOrElse(
            region -> {
              try {
                String endpoint = connections.endpoint(choice, region);
                findings.calls(region, endpoint);
                AwsCall identifying =
                    AwsCall.identifying(connection.described(), region, choice, caller);
                new IdentityCheck(connections).of(identifying, endpoint, findings);
                machine.ifPresent(
                    arn -> new PermissionChecks(calls, arn, choice, caller).of(findings));
              } catch (ClientConfigurationException unusable) {
                findings.problem(connection.described() + ": " + unusable.getMessage());
              }
            },
            () ->
                findings.problem(
                    "no region is known; give a state machine's ARN or a region, or write"
                        + " region_name "
                        + connection.writtenWhere()));
    return findings.report();
  }

  private static Optional<String> configuredRegion() {
    try {
      return Optional.of(DefaultAwsRegionProviderChain.builder().build().getRegion().id());
    } catch (SdkClientException none) {
      return Optional.empty();
    }
  }
}
