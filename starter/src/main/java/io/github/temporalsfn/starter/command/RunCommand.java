package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.ExitCode;
import io.github.temporalsfn.starter.Interrupts;
import io.github.temporalsfn.starter.Shell;
import io.github.temporalsfn.starter.follow.Follower;
import io.github.temporalsfn.starter.follow.Outcome;
import io.github.temporalsfn.starter.follow.ProgressView;
import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.option.InputReader;
import io.github.temporalsfn.starter.option.OutputOption;
import io.github.temporalsfn.starter.option.RunOptions;
import io.github.temporalsfn.starter.option.TaskQueueOption;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.temporal.RunStarter;
import io.github.temporalsfn.starter.temporal.StartedRun;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: starts one execution and follows it to its end. */
@Command(
    name = "run",
    description = {
      "Starts one execution of a state machine and follows it until it ends.",
      "The output goes to standard output, the progress to standard error."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  temporal-sfn run --input '{\"orderId\":42}' \\%n"
            + "    --state-machine-arn arn:aws:states:us-east-1:123456789012:stateMachine:orders")
public final class RunCommand implements Callable<Integer> {
  private static final String WORKFLOW_TYPE = "RunStateMachine";

  private final Shell shell;

  @Mixin private final RunOptions run = new RunOptions();

  @Option(
      names = "--workflow-id",
      paramLabel = "ID",
      description =
          "The workflow's id. An open run of that id is followed, a closed one starts anew."
              + " Default: sfn-MACHINE-NAME, or sfn-MACHINE- and something random.")
  private @Nullable String workflowId;

  @Option(
      names = "--no-follow",
      description = "Prints workflow id and run id as soon as the run is started.")
  private boolean noFollow;

  @Mixin private final OutputOption output = new OutputOption();
  @Mixin private final TaskQueueOption taskQueue = new TaskQueueOption();
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  public RunCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    RunStateMachineInput input = run.toInput(new InputReader(shell.in()));
    String queue = taskQueue.taskQueue(shell.variables());
    TemporalProfile profile = TemporalProfile.load(connection, shell.variables());
    return TemporalConnection.with(profile, temporal -> start(temporal, queue, input)).code();
  }

  private ExitCode start(TemporalConnection temporal, String queue, RunStateMachineInput input) {
    StateMachineArn machine = run.stateMachine();
    StartedRun started =
        new RunStarter(temporal, WORKFLOW_TYPE, queue)
            .start(id(machine), "Step Functions: " + machine.name(), input);
    ResultPrinter printer = new ResultPrinter(shell, output.format());
    RunAnnouncement announcement = new RunAnnouncement(started, connection);
    if (noFollow) {
      shell.err().println(announcement.firstLine());
      printer.print(ids(started));
      return ExitCode.SUCCEEDED;
    }
    // Printed after the live line is gone: both may be on the same terminal.
    return printer.print(follow(temporal, queue, started, announcement));
  }

  private Outcome follow(
      TemporalConnection temporal, String queue, StartedRun started, RunAnnouncement announcement) {
    try (ProgressView view = ProgressView.of(shell)) {
      view.notice(announcement.started());
      Interrupts.Registration interrupts =
          shell.interrupts().listen(() -> view.notice(announcement.interrupted()));
      try {
        return new Follower(temporal, view).follow(started.workflow(), queue);
      } finally {
        interrupts.close();
      }
    }
  }

  private String id(StateMachineArn machine) {
    if (workflowId != null) {
      return workflowId;
    }
    String unique = run.name() != null ? run.name() : UUID.randomUUID().toString().substring(0, 8);
    return "sfn-" + machine.name() + "-" + unique;
  }

  private static Map<String, String> ids(StartedRun started) {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("workflowId", started.workflowId());
    ids.put("runId", started.runId());
    return ids;
  }
}
