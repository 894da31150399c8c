package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.option.InputReader;
import io.github.temporalsfn.starter.option.NewWorkflowIdOption;
import io.github.temporalsfn.starter.option.NoFollowOption;
import io.github.temporalsfn.starter.option.RedriveOption;
import io.github.temporalsfn.starter.option.StartOptions;
import io.github.temporalsfn.starter.option.TemporalOptions;
import io.github.temporalsfn.starter.option.WaitLimitOptions;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: starts one execution and follows it to its end. */
@Command(
    name = "run",
    description = {
      "Starts one execution of a state machine and follows it until it ends.",
      "The output goes to standard output, the progress to standard error."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  temporal-sfn run --input '{\"orderId\":42}' --state-machine-arn \\%n"
            + "    arn:aws:states:us-east-1:123456789012:stateMachine:orders")
public final class RunCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final StartOptions start = new StartOptions();
  @Mixin private final WaitLimitOptions limits = new WaitLimitOptions();
  @Mixin private final RedriveOption redrive = new RedriveOption();
  @Mixin private final NewWorkflowIdOption workflow = new NewWorkflowIdOption();
  @Mixin private final NoFollowOption follow = new NoFollowOption();
  @Mixin private final TemporalOptions temporal = new TemporalOptions();

  public RunCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    RunStateMachineInput input = start.toRunInput(new InputReader(shell.in()), limits, redrive);
    Job job =
        new Job(
            "RunStateMachine",
            workflow.workflowId("sfn", start),
            "Step Functions: run " + start.stateMachine().unqualified(),
            input);
    return new JobRunner(shell, temporal).run(connection -> job, follow);
  }
}
