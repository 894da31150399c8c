package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The state machine to look at.
 *
 * @param stateMachineArn bare, or with version or alias
 * @param connection the worker's connection; absent: {@code aws_default}; empty: the default chain
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StateMachineQuery(
    String stateMachineArn,
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {
  /** The same with the connection in one. */
  public StateMachineQuery(String stateMachineArn, ConnectionChoice choice) {
    this(stateMachineArn, choice.connection(), choice.verify(), choice.botocoreConfig());
  }

  /** Through which connection, and what is overridden of it. */
  public ConnectionChoice choice() {
    return new ConnectionChoice(connection, verify, botocoreConfig);
  }
}
