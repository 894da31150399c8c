package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.option.InputReader;
import io.github.temporalsfn.starter.option.NewWorkflowIdOption;
import io.github.temporalsfn.starter.option.NoFollowOption;
import io.github.temporalsfn.starter.option.StartOptions;
import io.github.temporalsfn.starter.option.TemporalOptions;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.workflows.StartExecutionInput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code start-execution}: starts one execution and does not wait for its end. */
@Command(
    name = "start-execution",
    description = {
      "Starts one execution and prints its ARN, without waiting for its end.",
      "However often AWS, network or worker fail on the way, it is started once."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  temporal-sfn start-execution --name order-42 \\%n"
            + "    --input file://order-42.json --state-machine-arn \\%n"
            + "    arn:aws:states:us-east-1:123456789012:stateMachine:orders")
public final class StartExecutionCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final StartOptions start = new StartOptions();
  @Mixin private final NewWorkflowIdOption workflow = new NewWorkflowIdOption();
  @Mixin private final NoFollowOption follow = new NoFollowOption();
  @Mixin private final TemporalOptions temporal = new TemporalOptions();

  public StartExecutionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    StartExecutionInput input = start.toStartInput(new InputReader(shell.in()));
    Job job =
        new Job(
            "StartExecution",
            workflow.workflowId("sfn-start", start),
            "Step Functions: start " + start.stateMachine().unqualified(),
            input);
    return new JobRunner(shell, temporal).run(connection -> job, follow);
  }
}
