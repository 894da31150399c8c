package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.option.OutputOption;
import io.github.temporalsfn.starter.option.WorkflowIdOption;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.DescribedRun;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalErrors;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.starter.temporal.WorkerPresence;
import io.temporal.client.WorkflowStub;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cancel}: asks a run to stop its execution and close. */
@Command(
    name = "cancel",
    description = {
      "Asks a workflow to cancel, and does not wait for it; `stop` waits and says what happened.",
      "A workflow that is cancelled stops the execution that it started or redrove, unless it was"
          + " told to abandon it. No worker needs to be there to ask.",
      "A run that has closed already is left as it is, which is no error."
    },
    footerHeading = "%nExample:%n",
    footer = "  temporal-sfn cancel --workflow-id sfn-orders-order-42")
public final class CancelCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final WorkflowIdOption workflow = new WorkflowIdOption();
  @Mixin private final OutputOption output = new OutputOption();
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  public CancelCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    TemporalProfile profile = TemporalProfile.load(connection, shell.variables());
    return TemporalConnection.with(profile, this::cancel).code();
  }

  private ExitCode cancel(TemporalConnection temporal) {
    WorkflowStub stub = temporal.workflow(workflow.workflowId());
    DescribedRun run = temporal.describe(stub, workflow.workflowId());
    boolean requested = run.isOpen() && request(stub);
    if (run.isOpen() && !requested) {
      // It closed between the two calls.
      run = temporal.describe(stub, workflow.workflowId());
    }
    shell
        .err()
        .println(
            requested
                ? "cancel requested; `temporal-sfn status` tells what becomes of the execution"
                    + whenThereIsNoWorker(temporal, run)
                : "nothing to cancel: the workflow is " + run.workflowStatus());
    Map<String, Object> result = new LinkedHashMap<>(run.fields());
    result.put("cancelRequested", requested);
    new ResultPrinter(shell, output.format()).print(result);
    return ExitCode.SUCCEEDED;
  }

  private static String whenThereIsNoWorker(TemporalConnection temporal, DescribedRun run) {
    String taskQueue = run.description().getTaskQueue();
    return temporal.workers(taskQueue) == WorkerPresence.ABSENT
        ? "\nwarning: no worker polls task queue " + taskQueue + "; the cancel waits for one"
        : "";
  }

  private static boolean request(WorkflowStub stub) {
    try {
      stub.cancel("temporal-sfn cancel");
      return true;
    } catch (RuntimeException e) {
      if (TemporalErrors.isNotFound(e)) {
        return false;
      }
      throw e;
    }
  }
}
