package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.option.AwsOptions;
import io.github.temporalsfn.starter.option.ExecutionSelector;
import io.github.temporalsfn.starter.option.NoFollowOption;
import io.github.temporalsfn.starter.option.TemporalOptions;
import io.github.temporalsfn.starter.option.WaitLimitOptions;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code redrive-execution}: lets an execution that failed go on, and waits for its end. */
@Command(
    name = "redrive-execution",
    description = {
      "Redrives an execution that FAILED, TIMED_OUT or was ABORTED, and follows it until it ends.",
      "AWS goes on at the steps that did not succeed, with the same input and definition. The"
          + " workflow that does it is sfn-redrive-MACHINE-NAME: while it is open it is followed,"
          + " later a new one is started."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  temporal-sfn redrive-execution --execution-arn \\%n"
            + "    arn:aws:states:us-east-1:123456789012:execution:orders:order-42")
public final class RedriveExecutionCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final ExecutionSelector selector = new ExecutionSelector();
  @Mixin private final AwsOptions aws = new AwsOptions();
  @Mixin private final WaitLimitOptions limits = new WaitLimitOptions();
  @Mixin private final NoFollowOption follow = new NoFollowOption();
  @Mixin private final TemporalOptions temporal = new TemporalOptions();

  public RedriveExecutionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    selector.check();
    return new JobRunner(shell, temporal).run(this::job, follow);
  }

  private Job job(TemporalConnection connection) {
    return new ExecutionJob("RedriveExecution", "redrive", "redrive")
        .of(selector, connection, execution -> limits.toRedriveInput(execution, aws));
  }
}
