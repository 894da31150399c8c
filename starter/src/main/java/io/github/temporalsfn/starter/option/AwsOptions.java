package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.workflows.GetExecutionOutputInput;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
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
      description = "The AWS region; must be the ARN's.")
  private @Nullable String region;

  @Nullable String connection() {
    return connection;
  }

  @Nullable String region() {
    return region;
  }

  /** The input of a workflow that reads the execution's output. */
  public GetExecutionOutputInput toOutputInput(ExecutionArn execution) {
    GetExecutionOutputInput input = GetExecutionOutputInput.of(execution.text());
    input = connection == null ? input : input.withConnection(connection);
    return region == null ? input : input.withRegion(region);
  }
}
