package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code StartExecution} found or made.
 *
 * @param executionArn absent where {@code express}
 * @param startDate absent where {@code express}
 * @param attached whether the execution was there before this start
 * @param watched whether the worker will signal the calling workflow when the execution ends; only
 *     for commands with {@code watch}
 * @param safetyIntervalMillis how long a watched execution's workflow should wait for that signal
 *     before it asks, in milliseconds: signals may get lost with the worker
 * @param express whether nothing was started, since it is an Express workflow
 * @param searchAttributes whether the workflow may set the {@link
 *     io.github.temporalsfn.workflows.ExecutionSearchAttributes}: the worker is told to, and the
 *     namespace has them
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StartedExecution(
    @Nullable String executionArn,
    @Nullable String startDate,
    boolean attached,
    boolean express,
    @Nullable Boolean watched,
    @Nullable Long safetyIntervalMillis,
    @Nullable Boolean searchAttributes) {
  /** An execution that nobody watches. */
  public StartedExecution(
      @Nullable String executionArn,
      @Nullable String startDate,
      boolean attached,
      boolean express) {
    this(executionArn, startDate, attached, express, null, null, null);
  }

  /** The same, watched. */
  public StartedExecution watched(Duration safetyInterval) {
    return new StartedExecution(
        executionArn,
        startDate,
        attached,
        express,
        true,
        safetyInterval.toMillis(),
        searchAttributes);
  }

  /** The same, for a workflow that may set search attributes. */
  public StartedExecution searchable() {
    return new StartedExecution(
        executionArn, startDate, attached, express, watched, safetyIntervalMillis, true);
  }
}
