package io.github.temporalsfn.activities.definition;

import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.Verify;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A connection as its operator has written it down, checked.
 *
 * @param name what requests call it
 * @param origin where it is written, for messages: {@code connections.toml:12} or {@code
 *     AIRFLOW_CONN_PROD}
 * @param region where STS is asked; Step Functions is called where the ARN says
 * @param identity whose credentials it begins with
 * @param role which role it assumes with them
 * @param endpoint of Step Functions; empty: AWS's own, or what the AWS SDK finds configured
 * @param stsEndpoint of STS; empty likewise
 * @param allowOverrides the keys that a request may override beside those that it always may: names
 *     of botocore keys, and {@code verify}
 * @param allowedStateMachines what callers may run; empty: everything
 */
public record ConnectionDefinition(
    String name,
    String origin,
    Optional<String> region,
    Identity identity,
    Optional<Role> role,
    Optional<URI> endpoint,
    Optional<URI> stsEndpoint,
    Optional<Verify> verify,
    BotocoreConfig botocore,
    Set<String> allowOverrides,
    List<StateMachineGlob> allowedStateMachines) {
  /** The name of the AWS default chain. */
  public static final String DEFAULT_CHAIN = "";

  /** The connection of requests that name none. */
  public static final String DEFAULT = "aws_default";

  private static final String AIRFLOW = "AIRFLOW_CONN_";

  /** The AWS default chain, which may be used without having been defined. */
  public static ConnectionDefinition defaultChain(String name, Optional<URI> endpoint) {
    return new ConnectionDefinition(
        name,
        "the AWS default chain",
        Optional.empty(),
        new Identity.DefaultChain(),
        Optional.empty(),
        endpoint,
        Optional.empty(),
        Optional.empty(),
        BotocoreConfig.EMPTY,
        Set.of(),
        List.of());
  }

  /** The same under another name. */
  public ConnectionDefinition named(String other) {
    return new ConnectionDefinition(
        other,
        origin,
        region,
        identity,
        role,
        endpoint,
        stsEndpoint,
        verify,
        botocore,
        allowOverrides,
        allowedStateMachines);
  }

  /** What messages call it. */
  public String described() {
    return name.isEmpty() ? "the AWS default chain" : "connection \"" + name + "\"";
  }

  /** Where its operator adds a setting, for messages. */
  public String writtenWhere() {
    return origin.startsWith(AIRFLOW)
        ? "into the extra of " + origin + ", as JSON"
        : "under "
            + (name.isEmpty() ? "[default_chain]" : "[connections." + name + "]")
            + " in connections.toml";
  }

  /** Whether callers may use a state machine through it. */
  public boolean allows(String stateMachineArn) {
    String machine = stateMachineArn.substring(stateMachineArn.lastIndexOf(':') + 1);
    return allowedStateMachines.isEmpty()
        || allowedStateMachines.stream().anyMatch(glob -> glob.matches(stateMachineArn, machine));
  }

  /** Never the settings: some are secrets. */
  @Override
  public String toString() {
    return "ConnectionDefinition[" + name + "]";
  }
}
