package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.starter.shell.CommandFailure;
import picocli.CommandLine.Option;

/** {@code --workflow-id} of commands that are about a run that exists. */
public final class WorkflowIdOption {
  @Option(
      names = "--workflow-id",
      paramLabel = "ID",
      required = true,
      description = "The run's workflow id, as `run` printed it.")
  private String workflowId = "";

  /**
   * The id.
   *
   * @throws CommandFailure if it is empty
   */
  public String workflowId() {
    return required(workflowId);
  }

  /** An id that is not empty: the SDK throws what nobody understands. */
  static String required(String workflowId) {
    if (workflowId.isBlank()) {
      throw CommandFailure.badUsage("--workflow-id must not be empty");
    }
    return workflowId;
  }
}
