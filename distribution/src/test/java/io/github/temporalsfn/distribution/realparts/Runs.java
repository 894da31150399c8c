package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.world.Unique;
import java.util.ArrayList;
import java.util.List;

/** Starts {@code RunStateMachine} by the CLI. */
final class Runs {
  private Runs() {}

  /** {@code temporal workflow execute}, with a workflow id of its own. */
  static TemporalCli.Result execute(World world, String taskQueue, String... options) {
    return run(world, "execute", taskQueue, Unique.name("run"), options);
  }

  static TemporalCli.Result run(
      World world, String command, String taskQueue, String workflowId, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "workflow",
                command,
                "--type",
                "RunStateMachine",
                "--task-queue",
                taskQueue,
                "--workflow-id",
                workflowId));
    arguments.addAll(List.of(options));
    return world.temporal(arguments.toArray(String[]::new));
  }
}
