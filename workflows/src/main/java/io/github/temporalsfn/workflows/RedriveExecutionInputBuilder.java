package io.github.temporalsfn.workflows;

import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an {@link RedriveExecutionInput} field by field. What is not set has its default. */
public final class RedriveExecutionInputBuilder {
  private final @Nullable String executionArn;
  private final @Nullable String stateMachineArn;
  private final @Nullable String name;
  private @Nullable String connection;
  private @Nullable String region;
  private @Nullable JsonDocument verify;
  private @Nullable JsonDocument botocoreConfig;
  private @Nullable WaitOptions waitOptions;
  private @Nullable OnClose onCancel;
  private @Nullable OnClose onTimeout;
  private @Nullable OnFailure onFailure;

  RedriveExecutionInputBuilder(
      @Nullable String executionArn, @Nullable String stateMachineArn, @Nullable String name) {
    this.executionArn = executionArn;
    this.stateMachineArn = stateMachineArn;
    this.name = name;
  }

  /**
   * The worker's name for account and credentials. Default: {@code aws_default}; empty: the AWS
   * default chain.
   */
  public RedriveExecutionInputBuilder connection(String connectionName) {
    this.connection = connectionName;
    return this;
  }

  /** The ARN's region, which another one is refused for. Default: the same. */
  public RedriveExecutionInputBuilder region(String awsRegion) {
    this.region = awsRegion;
    return this;
  }

  /**
   * Whether certificates of AWS's endpoint are verified; the connection must allow {@code false}.
   */
  public RedriveExecutionInputBuilder verify(boolean verified) {
    this.verify = JsonDocument.of(verified);
    return this;
  }

  /** The CA bundle on the worker that they are verified with; the connection must allow it. */
  public RedriveExecutionInputBuilder verify(String caBundle) {
    this.verify = JsonDocument.of(caBundle);
    return this;
  }

  /** Keys of botocore's configuration, in place of the connection's. */
  public RedriveExecutionInputBuilder botocoreConfig(Map<String, ?> config) {
    this.botocoreConfig = JsonDocument.of(config);
    return this;
  }

  /** How often and how long AWS is asked. Default: {@link WaitOptions#defaults()}. */
  public RedriveExecutionInputBuilder wait(WaitOptions options) {
    this.waitOptions = options;
    return this;
  }

  /** What a cancelled workflow does with the execution. Default: {@link OnClose#STOP}. */
  public RedriveExecutionInputBuilder onCancel(OnClose policy) {
    this.onCancel = policy;
    return this;
  }

  /** What {@code wait.timeout} does with the execution. Default: {@link OnClose#STOP}. */
  public RedriveExecutionInputBuilder onTimeout(OnClose policy) {
    this.onTimeout = policy;
    return this;
  }

  /**
   * Whether an execution that does not succeed fails the workflow. Default: {@link OnFailure#FAIL}.
   */
  public RedriveExecutionInputBuilder onFailure(OnFailure policy) {
    this.onFailure = policy;
    return this;
  }

  /**
   * What has been set. Nothing is checked here: the workflow refuses what breaks a rule, as {@link
   * FailureType#InvalidRequest}.
   */
  public RedriveExecutionInput build() {
    return new RedriveExecutionInput(
        executionArn,
        stateMachineArn,
        name,
        connection,
        region,
        verify,
        botocoreConfig,
        waitOptions,
        onCancel,
        onTimeout,
        onFailure);
  }
}
