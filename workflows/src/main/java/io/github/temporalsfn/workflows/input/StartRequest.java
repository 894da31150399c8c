package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a valid input starts, with its defaults filled in.
 *
 * @param input the text that AWS gets, made once
 * @param name the given name, {@code null}: one is derived
 * @param redrives Airflow's {@code is_redrive_execution}: the execution of the given name is
 *     redriven, and the input is not used
 * @param connection the worker's, and what is overridden of it
 */
public record StartRequest(
    StateMachineArn stateMachine,
    String input,
    @Nullable String name,
    @Nullable String traceHeader,
    OnExistingExecution onExistingExecution,
    boolean redrives,
    ConnectionChoice connection) {

  /** The execution that is redriven, where {@code redrives}. */
  public ExecutionArn redriven() {
    return stateMachine.execution(Objects.requireNonNull(name));
  }
}
