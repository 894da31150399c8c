package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.option.ShellWord;
import io.github.temporalsfn.starter.temporal.StartedRun;

/** What is said about a run before and after it is followed, with commands to paste. */
record RunAnnouncement(StartedRun run, ConnectionOptions connection) {

  String firstLine() {
    return run.wasOpen()
        ? "workflow "
            + run.workflowId()
            + " is open already, run "
            + run.runId()
            + "; the input given now is not used"
        : "started workflow " + run.workflowId() + ", run " + run.runId();
  }

  String started() {
    return firstLine() + "\n  watch: temporal workflow describe -w " + idAndConnection();
  }

  String interrupted() {
    return "interrupted; the run goes on"
        + "\n  result: temporal workflow result -w "
        + idAndConnection()
        + "\n  status: temporal-sfn status --workflow-id "
        + idAndConnection()
        + "\n  cancel: "
        + cancelCommand();
  }

  String cancelCommand() {
    return "temporal-sfn cancel --workflow-id " + idAndConnection();
  }

  private String idAndConnection() {
    return ShellWord.quoted(run.workflowId()) + connection.asArguments();
  }
}
