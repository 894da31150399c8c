package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.follow.AwaitedWork;
import io.github.temporalsfn.starter.follow.Outcome;
import io.github.temporalsfn.starter.follow.RunEnd;
import io.github.temporalsfn.starter.follow.UpdateAnswer;
import io.github.temporalsfn.starter.follow.UpdateCall;
import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.option.OutputOption;
import io.github.temporalsfn.starter.option.ShellWord;
import io.github.temporalsfn.starter.option.WorkflowIdOption;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.DescribedRun;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowStub;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stop}: stops a run's execution, waits for it, and says what happened. */
@Command(
    name = "stop",
    description = {
      "Stops the execution of a run, waits until AWS confirms it, and says what happened.",
      "The workflow then fails as ExecutionAborted, with a message; after `cancel` there is none. An"
          + " execution that ended before keeps its result: exit code 0 if it SUCCEEDED, 3 if it"
          + " FAILED, TIMED_OUT or was ABORTED by somebody else.",
      "A run that has closed already is left as it is, which is no error, unless its execution may"
          + " still be running.",
      "Of a batch (RunStateMachineBatch), all executions are stopped and no more are started; it"
          + " completes with its result, and the exit code is 0 however its runs ended."
    },
    footerHeading = "%nExample:%n",
    footer = "  temporal-sfn stop --workflow-id sfn-orders-order-42")
public final class StopCommand implements Callable<Integer> {
  private static final String NOTHING = "nothing to stop: ";

  private final Shell shell;

  @Mixin private final WorkflowIdOption workflow = new WorkflowIdOption();
  @Mixin private final OutputOption output = new OutputOption();
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  public StopCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    TemporalProfile profile = TemporalProfile.load(connection, shell.variables());
    return TemporalConnection.with(profile, this::stop).code();
  }

  private ExitCode stop(TemporalConnection temporal) {
    WorkflowStub stub = temporal.workflow(workflow.workflowId());
    DescribedRun run = temporal.describe(stub, workflow.workflowId());
    run.requireStoppable("stop");
    if (!run.isOpen()) {
      return hadClosed(run, new RunEnd(temporal).of(stub));
    }
    UpdateAnswer answer =
        new UpdateCall(temporal, shell.err()::println).send("stop", stub, work(run));
    if (answer instanceof UpdateAnswer.Refused refused) {
      return printer().print(refused.failure());
    }
    if (run.isBatch() && answer instanceof UpdateAnswer.Done done) {
      return print(new BatchStopReport(workflow.workflowId(), done.result()));
    }
    Optional<StopReport> report =
        answer instanceof UpdateAnswer.Done done
            ? StopReport.of(workflow.workflowId(), done.result())
            : Optional.empty();
    // Where the workflow ended for a reason of its own, that is what happened.
    return report.map(this::print).orElseGet(() -> closed(new RunEnd(temporal).of(stub)));
  }

  private AwaitedWork work(DescribedRun run) {
    return new AwaitedWork(
        run.description().getTaskQueue(),
        "the stop",
        "; nothing is stopped so far. To have it stopped as soon as there is one: temporal-sfn"
            + " cancel --workflow-id "
            + ShellWord.quoted(workflow.workflowId())
            + connection.asArguments());
  }

  private ExitCode print(BatchStopReport report) {
    printer().print(report.line(), report.document());
    return ExitCode.SUCCEEDED;
  }

  private ExitCode print(StopReport report) {
    printer().print(report.line(), report.document());
    return report.exitCode();
  }

  /** The run closed while it was to be stopped. */
  private ExitCode closed(Outcome outcome) {
    return StopReport.of(workflow.workflowId(), outcome)
        .map(this::print)
        .orElseGet(() -> printer().print(outcome));
  }

  /** There was nothing to stop. */
  private ExitCode hadClosed(DescribedRun run, Outcome outcome) {
    Optional<StopReport> report = StopReport.of(workflow.workflowId(), outcome);
    if (report.isPresent()) {
      printer().print(NOTHING + report.get().end(), report.get().document());
      return ExitCode.SUCCEEDED;
    }
    if (outcome instanceof Outcome.Failed failed && failed.tellsOfNoExecution()) {
      printer().print(NOTHING + failed.message(), JsonDocument.of(run.fields()));
      return ExitCode.SUCCEEDED;
    }
    shell.err().println(NOTHING + "the workflow is " + run.workflowStatus());
    return printer().print(outcome);
  }

  private ResultPrinter printer() {
    return new ResultPrinter(shell, output.format());
  }
}
