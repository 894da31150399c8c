package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.workflows.GetExecutionOutputInput;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.RunStateMachineInputBuilder;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the worker's AWS connections is used. */
public final class AwsOptions {
  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "The worker's AWS connection. Default: aws_default; '': the AWS default chain.")
  private @Nullable String connection;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The region in the ARN. It may be left out; another one is refused.")
  private @Nullable String region;

  @Nullable String connection() {
    return connection;
  }

  @Nullable String region() {
    return region;
  }

  /**
   * What the runs of a batch have in common, where they are of one state machine.
   *
   * @throws CommandFailure for an option that would have no effect
   */
  public Optional<RunStateMachineInput> toBatchTemplate(@Nullable String stateMachineArn) {
    if (stateMachineArn == null) {
      if (connection != null || region != null) {
        throw CommandFailure.badUsage(
            "--connection and --region need --state-machine-arn; without it each line has its own");
      }
      return Optional.empty();
    }
    RunStateMachineInputBuilder template = RunStateMachineInput.builder(stateMachineArn);
    if (connection != null) {
      template.connection(connection);
    }
    if (region != null) {
      template.region(region);
    }
    return Optional.of(template.build());
  }

  /** The input of a workflow that reads the execution's output. */
  public GetExecutionOutputInput toOutputInput(ExecutionArn execution) {
    GetExecutionOutputInput input = GetExecutionOutputInput.of(execution.text());
    input = connection == null ? input : input.withConnection(connection);
    return region == null ? input : input.withRegion(region);
  }
}
