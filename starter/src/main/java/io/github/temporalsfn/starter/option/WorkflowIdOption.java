package io.github.temporalsfn.starter.option;

import picocli.CommandLine.Option;

/** {@code --workflow-id} of commands that are about a run that exists. */
public final class WorkflowIdOption {
  @Option(
      names = "--workflow-id",
      paramLabel = "ID",
      required = true,
      description = "The run's workflow id, as `run` printed it.")
  private String workflowId = "";

  public String workflowId() {
    return workflowId;
  }
}
