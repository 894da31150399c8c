package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.starter.option.ShellWord;
import io.github.temporalsfn.workflows.RunStateMachine;

/** Commands of this program, as one types them. */
record ProgramCommands(Callers callers) {
  /** One that starts a workflow. */
  String start(String command, String id, Order order) {
    return "%s %s --workflow-id %s%s%s \\\n  --state-machine-arn %s \\\n  --input '%s'"
        .formatted(
            callers.program(), command, id, queue(), callers.connection(), Order.ARN, order.json());
  }

  /** One that starts a workflow about the execution of one that has been started. */
  String startAbout(String command, String id) {
    return "%s %s --workflow-id %s%s%s"
        .formatted(callers.program(), command, id, queue(), callers.connection());
  }

  /** One about a workflow that has been started. */
  String about(String command, String id) {
    return "%s %s --workflow-id %s%s"
        .formatted(callers.program(), command, id, callers.connection());
  }

  private String queue() {
    return callers.taskQueue().equals(RunStateMachine.TASK_QUEUE)
        ? ""
        : " --task-queue " + ShellWord.quoted(callers.taskQueue());
  }
}
