package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.CommandFailure;
import io.github.temporalsfn.starter.ExitCode;
import io.github.temporalsfn.starter.Shell;
import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.option.OutputOption;
import io.github.temporalsfn.starter.option.WorkflowIdOption;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.temporal.DescribedRun;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.starter.temporal.WorkerPresence;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: the execution as its workflow knows it. */
@Command(
    name = "status",
    description = {
      "Prints the execution as its workflow knows it.",
      "That is ARN, status, polls, next poll. Without a worker that answers: what Temporal itself knows of a closed"
          + " run."
    },
    footerHeading = "%nExample:%n",
    footer = "  temporal-sfn status --workflow-id sfn-orders-order-42")
public final class StatusCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final WorkflowIdOption workflow = new WorkflowIdOption();
  @Mixin private final OutputOption output = new OutputOption();
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  public StatusCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    TemporalProfile profile = TemporalProfile.load(connection, shell.variables());
    return TemporalConnection.with(profile, this::print).code();
  }

  private ExitCode print(TemporalConnection temporal) {
    WorkflowStub stub = temporal.workflow(workflow.workflowId());
    DescribedRun run = temporal.describe(stub, workflow.workflowId());
    boolean hopeless = temporal.workers(run.description().getTaskQueue()) == WorkerPresence.ABSENT;
    new ResultPrinter(shell, output.format()).print(hopeless ? closed(run) : ask(stub));
    return ExitCode.SUCCEEDED;
  }

  private JsonDocument ask(WorkflowStub stub) {
    try {
      return PayloadText.json(stub.query("status", RawValue.class));
    } catch (WorkflowQueryException e) {
      throw CommandFailure.badUsage(
          "workflow " + workflow.workflowId() + " does not answer the query status");
    } catch (CommandFailure unreadable) {
      throw unreadable;
    } catch (RuntimeException e) {
      // A query without a worker ends at its deadline. The run may have closed meanwhile.
      return closed(new DescribedRun(stub.describe()));
    }
  }

  private JsonDocument closed(DescribedRun run) {
    if (run.isOpen()) {
      throw CommandFailure.noWorker(
          "workflow "
              + workflow.workflowId()
              + " is open, and no worker on task queue "
              + run.description().getTaskQueue()
              + " answers");
    }
    shell.err().println("no worker answers; this is what Temporal itself knows of the closed run");
    return JsonDocument.of(run.fields());
  }
}
