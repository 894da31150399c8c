package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.workflows.AwaitExecutionInput;
import io.github.temporalsfn.workflows.AwaitExecutionInputBuilder;
import io.github.temporalsfn.workflows.OnClose;
import io.github.temporalsfn.workflows.RedriveExecutionInput;
import io.github.temporalsfn.workflows.RedriveExecutionInputBuilder;
import io.github.temporalsfn.workflows.WaitOptions;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a workflow waits for an execution, and what becomes of the execution then. */
public final class WaitLimitOptions {
  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description =
          "How long to wait for the end, such as PT5M, 300, 300s, 5m, 1h30m. Default: no limit.")
  private @Nullable Duration timeout;

  @Option(
      names = "--on-timeout",
      paramLabel = "STOP|ABANDON",
      description =
          "What becomes of the execution when the timeout is reached. Default: STOP if the"
              + " workflow started or redrove it, else ABANDON.")
  private @Nullable OnClose onTimeout;

  @Option(
      names = "--on-cancel",
      paramLabel = "STOP|ABANDON",
      description =
          "What becomes of the execution when the workflow is cancelled. Default: as --on-timeout.")
  private @Nullable OnClose onCancel;

  /** The limits as workflows take them; null where there are none. */
  @Nullable WaitOptions waitOptions() {
    return timeout == null ? null : WaitOptions.defaults().withTimeout(timeout);
  }

  @Nullable OnClose onTimeout() {
    return onTimeout;
  }

  @Nullable OnClose onCancel() {
    return onCancel;
  }

  /** The input of a workflow that waits for the execution's end. */
  public AwaitExecutionInput toAwaitInput(
      ExecutionArn execution, AwsOptions aws, RedriveOption redrive) {
    AwaitExecutionInputBuilder builder = AwaitExecutionInput.builder(execution.text());
    Given.to(builder::connection, aws.connection());
    Given.to(builder::region, aws.region());
    Given.to(builder::wait, waitOptions());
    Given.to(builder::redrive, redrive.redriveOptions());
    Given.to(builder::onTimeout, onTimeout);
    Given.to(builder::onCancel, onCancel);
    return builder.build();
  }

  /** The input of a workflow that redrives the execution and waits for its end. */
  public RedriveExecutionInput toRedriveInput(ExecutionArn execution, AwsOptions aws) {
    RedriveExecutionInputBuilder builder = RedriveExecutionInput.builder(execution.text());
    Given.to(builder::connection, aws.connection());
    Given.to(builder::region, aws.region());
    Given.to(builder::wait, waitOptions());
    Given.to(builder::onTimeout, onTimeout);
    Given.to(builder::onCancel, onCancel);
    return builder.build();
  }
}
