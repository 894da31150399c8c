package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The execution to look at.
 *
 * @param watch whether a workflow asks that waits for the execution's end and handles the signal
 *     {@code executionStatusChanged}: the worker may then watch the execution for it, and may put
 *     the question off. Absent: no
 * @param falseAlarms how often that workflow was told of a change and found none: a worker that
 *     tells it again tells something new. Absent: 0
 * @param urgent whether somebody said that the status has changed, so that the question goes before
 *     routine ones. Absent: no
 * @param connection the worker's connection; absent: {@code aws_default}; empty: the default chain
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DescribeQuery(
    String executionArn,
    @Nullable Boolean watch,
    @Nullable Integer falseAlarms,
    @Nullable Boolean urgent,
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {
  private DescribeQuery(
      String executionArn,
      @Nullable Boolean watch,
      @Nullable Integer falseAlarms,
      @Nullable Boolean urgent,
      ConnectionChoice choice) {
    this(
        executionArn,
        watch,
        falseAlarms,
        urgent,
        choice.connection(),
        choice.verify(),
        choice.botocoreConfig());
  }

  /** A question that is answered now or fails, with the connection in one. */
  public DescribeQuery(String executionArn, ConnectionChoice choice) {
    this(executionArn, null, null, null, choice);
  }

  /** A question whose answer decides what a workflow does. */
  public static DescribeQuery deciding(String executionArn, ConnectionChoice choice) {
    return new DescribeQuery(executionArn, null, null, true, choice);
  }

  /** A question of a workflow that waits. */
  public static DescribeQuery poll(
      String executionArn, int falseAlarms, boolean urgent, ConnectionChoice choice) {
    return new DescribeQuery(executionArn, true, falseAlarms, urgent, choice);
  }

  /** Whether it goes before routine questions. */
  public boolean asksUrgently() {
    return Boolean.TRUE.equals(urgent);
  }

  /** Whether the worker may watch the execution for the caller, and put the question off. */
  public boolean watches() {
    return Boolean.TRUE.equals(watch);
  }

  /** Through which connection, and what is overridden of it. */
  public ConnectionChoice choice() {
    return new ConnectionChoice(connection, verify, botocoreConfig);
  }
}
