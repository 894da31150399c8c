package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What {@code StopExecution} stops, and why.
 *
 * @param error at most 256 characters
 * @param cause at most 32,768 characters
 * @param connection the worker's connection; absent: {@code aws_default}; empty: the default chain
 * @param verify TLS verification: a boolean, or the path of a CA bundle on the worker
 * @param botocoreConfig botocore's configuration keys, as Airflow takes them
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StopCommand(
    String executionArn,
    @Nullable String error,
    @Nullable String cause,
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {
  /** The same with the connection in one. */
  public StopCommand(
      String executionArn,
      @Nullable String error,
      @Nullable String cause,
      ConnectionChoice choice) {
    this(executionArn, error, cause, choice.connection(), choice.verify(), choice.botocoreConfig());
  }

  /** Through which connection, and what is overridden of it. */
  public ConnectionChoice choice() {
    return new ConnectionChoice(connection, verify, botocoreConfig);
  }
}
