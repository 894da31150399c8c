package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.starter.CommandFailure;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.RunStateMachineInputBuilder;
import io.github.temporalsfn.workflows.WaitOptions;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to run, in AWS CLI's words, and how long to wait for it. */
public final class RunOptions {
  @Option(
      names = "--state-machine-arn",
      paramLabel = "ARN",
      required = true,
      description = "The state machine, with a version or an alias if wanted.")
  private String stateMachineArn = "";

  @Option(
      names = "--input",
      paramLabel = "JSON",
      description =
          "The execution's input: JSON, file://PATH, or - for standard input. Default: {}.")
  private @Nullable String input;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The execution's name. Default: one that belongs to this run alone.")
  private @Nullable String name;

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

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description =
          "How long the run may take, such as PT5M, 300, 300s, 5m, 1h30m; then the execution is"
              + " stopped. Default: no limit.")
  private @Nullable Duration timeout;

  public @Nullable String name() {
    return name;
  }

  /** The ARN, read here so that a typing error never becomes a workflow. */
  public StateMachineArn stateMachine() {
    try {
      return StateMachineArn.parse(stateMachineArn);
    } catch (InvalidArnException e) {
      throw CommandFailure.badUsage("--state-machine-arn " + e.getMessage());
    }
  }

  /** The workflow's input. */
  public RunStateMachineInput toInput(InputReader reader) {
    RunStateMachineInputBuilder builder = RunStateMachineInput.builder(stateMachine().text());
    if (input != null) {
      builder.input(reader.read(input));
    }
    if (name != null) {
      builder.name(name);
    }
    if (connection != null) {
      builder.connection(connection);
    }
    if (region != null) {
      builder.region(region);
    }
    if (timeout != null) {
      builder.wait(WaitOptions.defaults().withTimeout(timeout));
    }
    return builder.build();
  }
}
