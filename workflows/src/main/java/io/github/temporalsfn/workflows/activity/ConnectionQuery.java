package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The connection that {@code CheckConnection} looks at.
 *
 * @param stateMachineArn whose permissions are tried; absent: only identity and endpoint are looked
 *     at
 * @param region where AWS is asked if there is no ARN; absent: the connection's, else the one that
 *     the AWS SDK finds
 * @param connection the worker's connection; absent: {@code aws_default}; empty: the default chain
 * @param verify TLS verification: a boolean, or the path of a CA bundle on the worker
 * @param botocoreConfig botocore's configuration keys, as Airflow takes them
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConnectionQuery(
    @Nullable String stateMachineArn,
    @Nullable String region,
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {

  /** The same with the connection in one. */
  public ConnectionQuery(
      @Nullable String stateMachineArn, @Nullable String region, ConnectionChoice choice) {
    this(stateMachineArn, region, choice.connection(), choice.verify(), choice.botocoreConfig());
  }

  /** Through which connection, and what is overridden of it. */
  public ConnectionChoice choice() {
    return new ConnectionChoice(connection, verify, botocoreConfig);
  }
}
