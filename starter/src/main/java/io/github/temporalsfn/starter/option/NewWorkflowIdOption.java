package io.github.temporalsfn.starter.option;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --workflow-id} of commands that start an execution. */
public final class NewWorkflowIdOption {
  @Option(
      names = "--workflow-id",
      paramLabel = "ID",
      description =
          "The workflow's id. While a run with that id is open, it is followed, and none is started."
              + " Default: made of the state machine's name and --name, else of random characters.")
  private @Nullable String workflowId;

  /** The id that was given, else {@code <prefix>-<machine>-<name or random>}. */
  public String workflowId(String prefix, StartOptions start) {
    if (workflowId != null) {
      return WorkflowIdOption.required(workflowId);
    }
    String name = start.name();
    return prefix
        + "-"
        + start.stateMachine().name()
        + "-"
        + (name != null ? name : UUID.randomUUID().toString().substring(0, 8));
  }
}
