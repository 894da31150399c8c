package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What {@code StartExecution} starts.
 *
 * @param stateMachineArn bare, or with version or alias
 * @param name the execution's name, the key of its idempotency
 * @param input JSON text; absent: an empty object
 * @param traceHeader the X-Ray trace header
 * @param connection the worker's connection; absent: {@code aws_default}; empty: the default chain
 * @param derivedName whether the name belongs to the calling run alone, so that an execution of
 *     that name and input can only be its own
 * @param answersExpress whether an Express workflow is answered with {@code express: true}, nothing
 *     having been started, instead of refused as {@code ExpressNotSupported}
 * @param standard whether it is known to be a Standard workflow, so that AWS is not asked
 * @param onExistingExecution for a given name; absent: {@code ATTACH}
 * @param runStartedAt when the calling run began; an older closed execution is not attached to;
 *     absent: when the activity was scheduled
 * @param watch whether the calling workflow waits for the execution's end and handles the signal
 *     {@code executionStatusChanged}, so that the worker may watch the execution for it. Absent: no
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StartCommand(
    String stateMachineArn,
    String name,
    @Nullable String input,
    @Nullable String traceHeader,
    @Nullable String connection,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig,
    boolean derivedName,
    boolean answersExpress,
    boolean standard,
    @Nullable OnExistingExecution onExistingExecution,
    @Nullable String runStartedAt,
    @Nullable Boolean watch) {
  /** The same with the connection in one. */
  public StartCommand(
      String stateMachineArn,
      String name,
      @Nullable String input,
      @Nullable String traceHeader,
      ConnectionChoice choice,
      boolean derivedName,
      boolean answersExpress,
      boolean standard,
      @Nullable OnExistingExecution onExistingExecution,
      @Nullable String runStartedAt,
      @Nullable Boolean watch) {
    this(
        stateMachineArn,
        name,
        input,
        traceHeader,
        choice.connection(),
        choice.verify(),
        choice.botocoreConfig(),
        derivedName,
        answersExpress,
        standard,
        onExistingExecution,
        runStartedAt,
        watch);
  }

  /** Whether the worker may watch the execution for the caller. */
  public boolean watches() {
    return Boolean.TRUE.equals(watch);
  }

  /** Through which connection, and what is overridden of it. */
  public ConnectionChoice choice() {
    return new ConnectionChoice(connection, verify, botocoreConfig);
  }
}
