package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.follow.AwaitedWork;
import io.github.temporalsfn.starter.follow.UpdateAnswer;
import io.github.temporalsfn.starter.follow.UpdateCall;
import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.option.OutputFormat;
import io.github.temporalsfn.starter.option.OutputOption;
import io.github.temporalsfn.starter.option.WorkflowIdOption;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.DescribedRun;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.starter.temporal.WorkerPresence;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.execution.Text;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: the execution as its workflow knows it. */
@Command(
    name = "status",
    description = {
      "Prints the execution as its workflow knows it.",
      "That is its ARN and status, how often AWS was asked, and when it is asked next. Where no"
          + " worker answers: what Temporal itself knows of a run that has closed."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  temporal-sfn status --workflow-id sfn-orders-order-42",
      "  temporal-sfn status --workflow-id sfn-orders-order-42 --refresh"
    })
public final class StatusCommand implements Callable<Integer> {
  private final Shell shell;

  @Option(
      names = "--refresh",
      description =
          "Has the workflow ask AWS now, and also tells the states that the execution is in."
              + " Otherwise AWS is not asked.")
  private boolean refresh;

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
    if (refresh) {
      run.requireWaiting("status --refresh");
    }
    if (temporal.workers(run.description().getTaskQueue()) == WorkerPresence.ABSENT) {
      return print(closed(run));
    }
    if (!refresh) {
      return print(ask(stub));
    }
    if (run.isOpen()) {
      UpdateAnswer answer =
          new UpdateCall(temporal, shell.err()::println).send("refresh", stub, work(run));
      if (answer instanceof UpdateAnswer.Refused refused) {
        return printer().print(refused.failure());
      }
      if (answer instanceof UpdateAnswer.Done done) {
        return refreshed(done.result());
      }
    }
    shell.err().println("the workflow is closed, and AWS is not asked any more");
    return print(ask(stub));
  }

  private ExitCode refreshed(JsonDocument answer) {
    if (output.format() == OutputFormat.text) {
      states(answer.as(ExecutionProgress.class)).ifPresent(shell.err()::println);
    }
    return print(answer);
  }

  /** The row of the states that the execution is in. */
  private static Optional<String> states(ExecutionProgress execution) {
    List<String> states = execution.runningStates();
    if (!execution.status().equals("RUNNING")) {
      return Optional.empty();
    }
    if (states == null) {
      return Optional.of(
          "running states: unknown, the worker lacks the IAM action states:GetExecutionHistory");
    }
    return Optional.of(
        "running states: "
            + (states.isEmpty() ? "none" : Text.line(String.join(", ", states)))
            + (Boolean.TRUE.equals(execution.runningStatesPartial())
                ? " (of the last 1,000 events; others may have begun before)"
                : ""));
  }

  private static AwaitedWork work(DescribedRun run) {
    return new AwaitedWork(run.description().getTaskQueue(), "the question", "");
  }

  private ExitCode print(JsonDocument status) {
    printer().print(status);
    return ExitCode.SUCCEEDED;
  }

  private ResultPrinter printer() {
    return new ResultPrinter(shell, output.format());
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
