package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Which page of an execution's history to read.
 *
 * @param maxResults 1 to 1,000; absent: 100
 * @param reverseOrder newest first
 * @param includeExecutionData whether events carry input and output; absent: yes
 * @param selection which of the page's events are answered; absent: all
 * @param connection the worker's connection; absent: {@code aws_default}; empty: the default chain
 * @param verify TLS verification: a boolean, or the path of a CA bundle on the worker
 * @param botocoreConfig botocore's configuration keys, as Airflow takes them
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record HistoryQuery(
    String executionArn,
    @Nullable Integer maxResults,
    boolean reverseOrder,
    @Nullable Boolean includeExecutionData,
    @Nullable HistorySelection selection,
    @Nullable String nextToken,
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {
  /** The same with the connection in one. */
  public HistoryQuery(
      String executionArn,
      @Nullable Integer maxResults,
      boolean reverseOrder,
      @Nullable Boolean includeExecutionData,
      @Nullable HistorySelection selection,
      @Nullable String nextToken,
      ConnectionChoice choice) {
    this(
        executionArn,
        maxResults,
        reverseOrder,
        includeExecutionData,
        selection,
        nextToken,
        choice.connection(),
        choice.verify(),
        choice.botocoreConfig());
  }

  /** Through which connection, and what is overridden of it. */
  public ConnectionChoice choice() {
    return new ConnectionChoice(connection, verify, botocoreConfig);
  }
}
