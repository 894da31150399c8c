package io.github.temporalsfn.workflows.batch;

import io.github.temporalsfn.workflows.BatchProgress;
import io.github.temporalsfn.workflows.execution.DetailsTable;

/** What the Temporal Web UI shows of a batch as current details. */
final class BatchDetails {
  private BatchDetails() {}

  static String of(BatchProgress progress) {
    int ended =
        progress.succeeded()
            + progress.failed()
            + progress.timedOut()
            + progress.aborted()
            + progress.canceled();
    return new DetailsTable("Step Functions batch")
        .row("Ended", ended + " of " + progress.total())
        .row("Running", progress.running())
        .row("Succeeded", progress.succeeded())
        .row("Failed", progress.failed())
        .row("Timed out", progress.timedOut())
        .row("Aborted", progress.aborted())
        .row("Canceled or not started", progress.canceled())
        .row("Note", progress.note())
        .toString();
  }
}
