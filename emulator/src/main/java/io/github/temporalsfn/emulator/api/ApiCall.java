package io.github.temporalsfn.emulator.api;

import org.jspecify.annotations.Nullable;

/**
 * One call of an API action.
 *
 * @param operation the action, such as {@code StartExecution}
 * @param parameters the request
 * @param region the region that the request was signed for
 * @param traceHeader the {@code X-Amzn-Trace-Id} header, if one was sent
 */
public record ApiCall(
    String operation, Parameters parameters, String region, @Nullable String traceHeader) {
  /** The ARN of the state machine in the request, without a qualifier, if there is a valid one. */
  public @Nullable String stateMachineArn() {
    return ResourceArn.machineArn(parameters.text("stateMachineArn"));
  }

  /**
   * The name of the state machine whose ARN, or an execution's of it, is in the request, if any.
   */
  public @Nullable String stateMachineName() {
    String arn = parameters.text("stateMachineArn");
    return ResourceArn.machineName(arn == null ? parameters.text("executionArn") : arn);
  }
}
