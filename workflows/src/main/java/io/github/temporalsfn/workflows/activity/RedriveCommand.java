package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Which execution {@code RedriveExecution} redrives.
 *
 * @param redriveCount how often it had been redriven when the caller decided to redrive it: an
 *     execution that has been redriven more often by now is not redriven again. Absent: AWS's
 *     client tokens alone keep a repeated attempt from redriving twice, for 15 minutes
 * @param connection the worker's connection; absent: {@code aws_default}; empty: the default chain
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RedriveCommand(
    String executionArn,
    @Nullable Integer redriveCount,
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {
  /** The same with the connection in one. */
  public RedriveCommand(
      String executionArn, @Nullable Integer redriveCount, ConnectionChoice choice) {
    this(executionArn, redriveCount, choice.connection(), choice.verify(), choice.botocoreConfig());
  }

  /** Through which connection, and what is overridden of it. */
  public ConnectionChoice choice() {
    return new ConnectionChoice(connection, verify, botocoreConfig);
  }
}
