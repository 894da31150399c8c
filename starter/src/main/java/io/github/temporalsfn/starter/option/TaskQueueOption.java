package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.workflows.RunStateMachine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --task-queue}. */
public final class TaskQueueOption {
  @Option(
      names = "--task-queue",
      paramLabel = "QUEUE",
      description =
          "The workers' task queue. Default: $TEMPORAL_TASK_QUEUE, else "
              + RunStateMachine.TASK_QUEUE
              + ".")
  private @Nullable String option;

  /** The option, else the variable, else the default queue. */
  public String taskQueue(Map<String, String> variables) {
    String taskQueue =
        option != null
            ? option
            : variables.getOrDefault("TEMPORAL_TASK_QUEUE", RunStateMachine.TASK_QUEUE);
    if (taskQueue.isBlank()) {
      throw CommandFailure.badUsage(
          (option != null ? "--task-queue" : "TEMPORAL_TASK_QUEUE") + " must not be empty");
    }
    return taskQueue;
  }
}
