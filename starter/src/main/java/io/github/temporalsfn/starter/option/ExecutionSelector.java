package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which execution is meant: one of three ways to name it. */
public final class ExecutionSelector {
  @Option(names = "--execution-arn", paramLabel = "ARN", description = "The execution's ARN.")
  private @Nullable String executionArn;

  @Option(
      names = "--workflow-id",
      paramLabel = "ID",
      description = "Instead of the ARN: the workflow id of an earlier run, such as `run` printed.")
  private @Nullable String workflowId;

  @Option(
      names = "--state-machine-arn",
      paramLabel = "ARN",
      description = "Instead of the ARN, with --name: the execution's state machine.")
  private @Nullable String stateMachineArn;

  @Option(names = "--name", paramLabel = "NAME", description = "The execution's name.")
  private @Nullable String name;

  /**
   * Makes sure that exactly one execution is named, before anybody is asked about it.
   *
   * @throws CommandFailure if none is, or several are, or an ARN is none
   */
  public void check() {
    long ways =
        Stream.of(executionArn, workflowId, stateMachineArn).filter(Objects::nonNull).count();
    if (ways != 1 || (stateMachineArn == null) != (name == null)) {
      throw CommandFailure.badUsage(
          "name one execution: --execution-arn, or --workflow-id of an earlier run, or"
              + " --state-machine-arn with --name");
    }
    if (workflowId != null) {
      WorkflowIdOption.required(workflowId);
    } else {
      var unused =
          execution(
              id -> {
                throw new IllegalStateException(id);
              });
    }
  }

  /**
   * The execution.
   *
   * @param earlierRun finds the execution of a workflow id
   */
  public ExecutionArn execution(Function<String, ExecutionArn> earlierRun) {
    if (workflowId != null) {
      return earlierRun.apply(workflowId);
    }
    return stateMachineArn != null && name != null
        ? named(stateMachineArn, name)
        : parsed(Objects.requireNonNull(executionArn));
  }

  private static ExecutionArn named(String stateMachineArn, String name) {
    try {
      return StartOptions.stateMachine(stateMachineArn).execution(name);
    } catch (InvalidArnException e) {
      throw CommandFailure.badUsage(
          "--name must be an execution's name: 1 to 80 characters without blanks, ':' and '/'");
    }
  }

  private static ExecutionArn parsed(String arn) {
    if (arn.contains(":express:")) {
      throw new CommandFailure(
          ExitCode.REFUSED,
          "ExpressNotSupported",
          "AWS does not describe executions of Express workflows; `temporal-sfn run` returns their"
              + " output");
    }
    try {
      return ExecutionArn.parse(arn);
    } catch (InvalidArnException e) {
      throw CommandFailure.badUsage("--execution-arn " + e.getMessage());
    }
  }
}
