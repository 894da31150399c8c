package io.github.temporalsfn.workflows;

import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link RunStateMachineInput} field by field. What is not set has its default. */
public final class RunStateMachineInputBuilder {
  private final String stateMachineArn;
  private @Nullable JsonDocument input;
  private @Nullable String name;
  private @Nullable String traceHeader;
  private @Nullable Boolean express;
  private @Nullable String addContext;
  private @Nullable String connection;
  private @Nullable String region;
  private @Nullable JsonDocument verify;
  private @Nullable JsonDocument botocoreConfig;
  private @Nullable WaitOptions waitOptions;
  private @Nullable RedriveOptions redrive;
  private @Nullable OnClose onCancel;
  private @Nullable OnClose onTimeout;
  private @Nullable OnExistingExecution onExistingExecution;
  private @Nullable OnFailure onFailure;

  RunStateMachineInputBuilder(String stateMachineArn) {
    this.stateMachineArn = stateMachineArn;
  }

  /** The input: a {@link JsonDocument}, or anything that Jackson can write. */
  public RunStateMachineInputBuilder input(Object value) {
    this.input = JsonDocument.of(value);
    return this;
  }

  /** The execution's name, 1 to 80 characters. Default: derived from the workflow's run. */
  public RunStateMachineInputBuilder name(String executionName) {
    this.name = executionName;
    return this;
  }

  /** The X-Ray trace header, at most 256 ASCII characters. Default: none. */
  public RunStateMachineInputBuilder traceHeader(String header) {
    this.traceHeader = header;
    return this;
  }

  /** Whether it is an Express workflow, so that AWS need not be asked. */
  public RunStateMachineInputBuilder express(boolean isExpress) {
    this.express = isExpress;
    return this;
  }

  /** Puts the workflow's own context under that key of an object input. */
  public RunStateMachineInputBuilder addContext(String key) {
    this.addContext = key;
    return this;
  }

  /**
   * The worker's name for account and credentials. Default: {@code aws_default}; empty: the AWS
   * default chain.
   */
  public RunStateMachineInputBuilder connection(String connectionName) {
    this.connection = connectionName;
    return this;
  }

  /** The ARN's region, which another one is refused for. Default: the same. */
  public RunStateMachineInputBuilder region(String awsRegion) {
    this.region = awsRegion;
    return this;
  }

  /**
   * Whether certificates of AWS's endpoint are verified; the connection must allow {@code false}.
   */
  public RunStateMachineInputBuilder verify(boolean verified) {
    this.verify = JsonDocument.of(verified);
    return this;
  }

  /** The CA bundle on the worker that they are verified with; the connection must allow it. */
  public RunStateMachineInputBuilder verify(String caBundle) {
    this.verify = JsonDocument.of(caBundle);
    return this;
  }

  /** Keys of botocore's configuration, in place of the connection's. */
  public RunStateMachineInputBuilder botocoreConfig(Map<String, ?> config) {
    this.botocoreConfig = JsonDocument.of(config);
    return this;
  }

  /** How often and how long AWS is asked. Default: {@link WaitOptions#defaults()}. */
  public RunStateMachineInputBuilder wait(WaitOptions options) {
    this.waitOptions = options;
    return this;
  }

  /** Redrives after a failure. */
  public RunStateMachineInputBuilder redrive(RedriveOptions options) {
    this.redrive = options;
    return this;
  }

  /**
   * What a cancelled workflow does with the execution. Default: {@link OnClose#STOP} where it has
   * created it, {@link OnClose#ABANDON} where it is attached to another's.
   */
  public RunStateMachineInputBuilder onCancel(OnClose policy) {
    this.onCancel = policy;
    return this;
  }

  /** What {@code wait.timeout} does with the execution. Default: as with {@link #onCancel}. */
  public RunStateMachineInputBuilder onTimeout(OnClose policy) {
    this.onTimeout = policy;
    return this;
  }

  /**
   * What becomes of an execution that has that name already. Default: {@link
   * OnExistingExecution#ATTACH}.
   */
  public RunStateMachineInputBuilder onExistingExecution(OnExistingExecution policy) {
    this.onExistingExecution = policy;
    return this;
  }

  /**
   * Whether an execution that does not succeed fails the workflow. Default: {@link OnFailure#FAIL}.
   */
  public RunStateMachineInputBuilder onFailure(OnFailure policy) {
    this.onFailure = policy;
    return this;
  }

  /**
   * What has been set. Nothing is checked here: the workflow refuses what breaks a rule, as {@link
   * FailureType#InvalidRequest}.
   */
  public RunStateMachineInput build() {
    return new RunStateMachineInput(
        stateMachineArn,
        input,
        name,
        traceHeader,
        express,
        addContext,
        connection,
        region,
        verify,
        botocoreConfig,
        waitOptions,
        redrive,
        onCancel,
        onTimeout,
        onExistingExecution,
        onFailure);
  }
}
