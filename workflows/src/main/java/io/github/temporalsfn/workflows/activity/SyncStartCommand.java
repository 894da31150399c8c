package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What {@code StartSyncExecution} runs: an Express workflow, at most once.
 *
 * @param stateMachineArn bare, or with version or alias
 * @param name the execution's name, for logs; it is no key. Absent: AWS makes one
 * @param input JSON text; absent: an empty object
 * @param traceHeader the X-Ray trace header
 * @param connection the worker's connection; absent: {@code aws_default}; empty: the default chain
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SyncStartCommand(
    String stateMachineArn,
    @Nullable String name,
    @Nullable String input,
    @Nullable String traceHeader,
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {
  /** The same with the connection in one. */
  public SyncStartCommand(
      String stateMachineArn,
      @Nullable String name,
      @Nullable String input,
      @Nullable String traceHeader,
      ConnectionChoice choice) {
    this(
        stateMachineArn,
        name,
        input,
        traceHeader,
        choice.connection(),
        choice.verify(),
        choice.botocoreConfig());
  }

  /** Through which connection, and what is overridden of it. */
  public ConnectionChoice choice() {
    return new ConnectionChoice(connection, verify, botocoreConfig);
  }
}
