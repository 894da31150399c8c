package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.option.AwsOptions;
import io.github.temporalsfn.starter.option.ExecutionSelector;
import io.github.temporalsfn.starter.option.TemporalOptions;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code get-execution-output}: prints what an execution returned. */
@Command(
    name = "get-execution-output",
    description = {
      "Prints the output of an execution that has succeeded.",
      "One that runs is not waited for: that is await-execution. The workflow that asks AWS is"
          + " sfn-output-MACHINE-NAME."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  temporal-sfn get-execution-output --name order-42 \\%n"
            + "    --state-machine-arn \\%n"
            + "    arn:aws:states:us-east-1:123456789012:stateMachine:orders")
public final class GetExecutionOutputCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final ExecutionSelector selector = new ExecutionSelector();
  @Mixin private final AwsOptions aws = new AwsOptions();
  @Mixin private final TemporalOptions temporal = new TemporalOptions();

  public GetExecutionOutputCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    selector.check();
    return new JobRunner(shell, temporal).follow(this::job);
  }

  private Job job(TemporalConnection connection) {
    return new ExecutionJob("GetExecutionOutput", "output", "output of")
        .of(selector, connection, aws::toOutputInput);
  }
}
