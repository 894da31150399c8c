package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionProgress;

/** What the Temporal Web UI shows of a run as current details. */
final class CurrentDetails {
  private CurrentDetails() {}

  static String of(ExecutionProgress progress) {
    String link =
        progress.executionArn() == null
            ? null
            : "[" + progress.name() + "](" + progress.consoleUrl() + ")";
    return new DetailsTable("Step Functions")
        .row("Status", progress.status())
        .row("Execution", link)
        .row("State machine", progress.stateMachineArn())
        .row("Started", progress.startDate())
        .row("Ended", progress.stopDate())
        .row("Error", progress.error())
        .row("Failed state", progress.failedState())
        .row("Redrives", progress.redriveCount())
        .row("Polls", progress.polls())
        .row("Next poll", progress.nextPollAt())
        .row("Watched", progress.watched() ? "yes: the worker wakes the run at the end" : null)
        .row("Note", progress.note())
        .toString();
  }
}
