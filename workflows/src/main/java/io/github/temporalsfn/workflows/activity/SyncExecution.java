package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * An Express workflow's execution that is over.
 *
 * @param status SUCCEEDED, FAILED or TIMED_OUT
 * @param output JSON text; only when SUCCEEDED
 * @param searchAttributes whether the workflow may set the {@link
 *     io.github.temporalsfn.workflows.ExecutionSearchAttributes}: the worker is told to, and the
 *     namespace has them
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SyncExecution(
    String executionArn,
    String stateMachineArn,
    String name,
    String status,
    String startDate,
    String stopDate,
    @Nullable String output,
    @Nullable String error,
    @Nullable String cause,
    @Nullable Boolean searchAttributes) {
  /** What AWS told. */
  public SyncExecution(
      String executionArn,
      String stateMachineArn,
      String name,
      String status,
      String startDate,
      String stopDate,
      @Nullable String output,
      @Nullable String error,
      @Nullable String cause) {
    this(
        executionArn,
        stateMachineArn,
        name,
        status,
        startDate,
        stopDate,
        output,
        error,
        cause,
        null);
  }

  /** The same, for a workflow that may set search attributes. */
  public SyncExecution searchable() {
    return new SyncExecution(
        executionArn,
        stateMachineArn,
        name,
        status,
        startDate,
        stopDate,
        output,
        error,
        cause,
        true);
  }
}
