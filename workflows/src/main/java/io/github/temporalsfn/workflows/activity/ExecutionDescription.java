package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code DescribeExecution} tells. It carries no input, so that a poll stays small.
 *
 * @param status AWS's text, unknown ones included
 * @param output JSON text; only when SUCCEEDED
 * @param redriveDate when it was last redriven
 * @param redriveStatus REDRIVABLE, NOT_REDRIVABLE or REDRIVABLE_BY_MAP_RUN
 * @param watched whether the worker will signal the calling workflow when the execution ends; only
 *     for questions with {@code watch}
 * @param safetyIntervalMillis how long a watched execution's workflow should wait for that signal
 *     before it asks again, in milliseconds: signals may get lost with the worker
 * @param retryAfterMillis only where the worker's request budget had no room for a question with
 *     {@code watch}: AWS was not asked, {@code status} is {@code UNKNOWN}, and the question should
 *     be asked again after so many milliseconds
 * @param searchAttributes whether the workflow may set the {@link
 *     io.github.temporalsfn.workflows.ExecutionSearchAttributes}: the worker is told to, and the
 *     namespace has them
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExecutionDescription(
    String executionArn,
    String stateMachineArn,
    String name,
    String status,
    @Nullable String startDate,
    @Nullable String stopDate,
    @Nullable String output,
    @Nullable String error,
    @Nullable String cause,
    int redriveCount,
    @Nullable String redriveDate,
    @Nullable String redriveStatus,
    @Nullable String redriveStatusReason,
    @Nullable Boolean watched,
    @Nullable Long safetyIntervalMillis,
    @Nullable Long retryAfterMillis,
    @Nullable Boolean searchAttributes) {
  /** The status of what was not asked about. */
  public static final String UNKNOWN = "UNKNOWN";

  /** What AWS told, of an execution that nobody watches. */
  public ExecutionDescription(
      String executionArn,
      String stateMachineArn,
      String name,
      String status,
      @Nullable String startDate,
      @Nullable String stopDate,
      @Nullable String output,
      @Nullable String error,
      @Nullable String cause,
      int redriveCount,
      @Nullable String redriveDate,
      @Nullable String redriveStatus,
      @Nullable String redriveStatusReason) {
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
        redriveCount,
        redriveDate,
        redriveStatus,
        redriveStatusReason,
        null,
        null,
        null,
        null);
  }

  /** An execution of which its ARN tells all there is to tell. */
  public static ExecutionDescription of(
      ExecutionArn arn, String status, @Nullable String startDate) {
    return new ExecutionDescription(
        arn.text(),
        arn.stateMachineArn(),
        arn.name(),
        status,
        startDate,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null);
  }

  /** An execution about which AWS was not asked. */
  public static ExecutionDescription unknown(ExecutionArn arn) {
    return of(arn, UNKNOWN, null);
  }

  /** An execution about which AWS was not asked, and is to be asked after that time. */
  public static ExecutionDescription putOff(ExecutionArn arn, Duration retryAfter) {
    return unknown(arn).with(null, null, retryAfter.toMillis(), null);
  }

  /** The same, watched. */
  public ExecutionDescription watched(Duration safetyInterval) {
    return with(true, safetyInterval.toMillis(), null, searchAttributes);
  }

  /** The same, for a workflow that may set search attributes. */
  public ExecutionDescription searchable() {
    return with(watched, safetyIntervalMillis, retryAfterMillis, true);
  }

  private ExecutionDescription with(
      @Nullable Boolean isWatched,
      @Nullable Long newSafetyIntervalMillis,
      @Nullable Long newRetryAfterMillis,
      @Nullable Boolean newSearchAttributes) {
    return new ExecutionDescription(
        executionArn,
        stateMachineArn,
        name,
        status,
        startDate,
        stopDate,
        output,
        error,
        cause,
        redriveCount,
        redriveDate,
        redriveStatus,
        redriveStatusReason,
        isWatched,
        newSafetyIntervalMillis,
        newRetryAfterMillis,
        newSearchAttributes);
  }
}
