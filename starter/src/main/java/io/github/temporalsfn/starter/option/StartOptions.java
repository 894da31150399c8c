package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.RunStateMachineInputBuilder;
import io.github.temporalsfn.workflows.StartExecutionInput;
import io.github.temporalsfn.workflows.StartExecutionInputBuilder;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to start, in AWS CLI's words. */
public final class StartOptions {
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

  @Option(names = "--trace-header", paramLabel = "HEADER", description = "The X-Ray trace header.")
  private @Nullable String traceHeader;

  @Option(
      names = "--add-context",
      paramLabel = "KEY",
      description =
          "Puts the workflow's id, run id, attempt and scheduled time under that key of an object"
              + " input.")
  private @Nullable String addContext;

  @Option(
      names = "--on-existing-execution",
      paramLabel = "POLICY",
      description =
          "What to do when an execution of that name and input exists already. ATTACH: follow it if"
              + " it runs or began at most 5 minutes before; ATTACH_ANY: follow it, however old;"
              + " FAIL. Default: ATTACH.")
  private @Nullable OnExistingExecution onExistingExecution;

  @Mixin private final AwsOptions aws = new AwsOptions();

  public @Nullable String name() {
    return name;
  }

  /** The ARN, read here so that a typing error never becomes a workflow. */
  public StateMachineArn stateMachine() {
    return stateMachine(stateMachineArn);
  }

  static StateMachineArn stateMachine(String arn) {
    try {
      return StateMachineArn.parse(arn);
    } catch (InvalidArnException e) {
      throw CommandFailure.badUsage("--state-machine-arn " + e.getMessage());
    }
  }

  /** The input of a workflow that starts an execution and waits for its end. */
  public RunStateMachineInput toRunInput(
      InputReader reader, WaitLimitOptions limits, RedriveOption redrive) {
    RunStateMachineInputBuilder builder = RunStateMachineInput.builder(stateMachine().text());
    Given.to(text -> builder.input(reader.read(text)), input);
    Given.to(builder::name, name);
    Given.to(builder::traceHeader, traceHeader);
    Given.to(builder::addContext, addContext);
    Given.to(builder::onExistingExecution, onExistingExecution);
    Given.to(builder::connection, aws.connection());
    Given.to(builder::region, aws.region());
    Given.to(builder::wait, limits.waitOptions());
    Given.to(builder::redrive, redrive.redriveOptions());
    Given.to(builder::onTimeout, limits.onTimeout());
    Given.to(builder::onCancel, limits.onCancel());
    return builder.build();
  }

  /** The input of a workflow that starts an execution and leaves it at that. */
  public StartExecutionInput toStartInput(InputReader reader) {
    StartExecutionInputBuilder builder = StartExecutionInput.builder(stateMachine().text());
    Given.to(text -> builder.input(reader.read(text)), input);
    Given.to(builder::name, name);
    Given.to(builder::traceHeader, traceHeader);
    Given.to(builder::addContext, addContext);
    Given.to(builder::onExistingExecution, onExistingExecution);
    Given.to(builder::connection, aws.connection());
    Given.to(builder::region, aws.region());
    return builder.build();
  }
}
