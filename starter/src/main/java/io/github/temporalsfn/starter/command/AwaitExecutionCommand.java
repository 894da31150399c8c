package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.option.AwsOptions;
import io.github.temporalsfn.starter.option.ExecutionSelector;
import io.github.temporalsfn.starter.option.NoFollowOption;
import io.github.temporalsfn.starter.option.RedriveOption;
import io.github.temporalsfn.starter.option.TemporalOptions;
import io.github.temporalsfn.starter.option.WaitLimitOptions;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code await-execution}: waits for the end of an execution that exists. */
@Command(
    name = "await-execution",
    description = {
      "Waits for the end of an execution that exists, and prints how it ended.",
      "The wait is a workflow of its own, sfn-await-MACHINE-NAME: while it is open it is followed,"
          + " later a new one is started."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  temporal-sfn await-execution --timeout 1h --execution-arn \\%n"
            + "    arn:aws:states:us-east-1:123456789012:execution:orders:order-42")
public final class AwaitExecutionCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final ExecutionSelector selector = new ExecutionSelector();
  @Mixin private final AwsOptions aws = new AwsOptions();
  @Mixin private final WaitLimitOptions limits = new WaitLimitOptions();
  @Mixin private final RedriveOption redrive = new RedriveOption();
  @Mixin private final NoFollowOption follow = new NoFollowOption();
  @Mixin private final TemporalOptions temporal = new TemporalOptions();

  public AwaitExecutionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    selector.check();
    return new JobRunner(shell, temporal).run(this::job, follow);
  }

  private Job job(TemporalConnection connection) {
    return new ExecutionJob("AwaitExecution", "await", "await")
        .of(selector, connection, execution -> limits.toAwaitInput(execution, aws, redrive));
  }
}
