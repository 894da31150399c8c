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

  public RunStateMachineInputBuilder name(String executionName) {
    this.name = executionName;
    return this;
  }

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

  public RunStateMachineInputBuilder connection(String connectionName) {
    this.connection = connectionName;
    return this;
  }

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

  public RunStateMachineInputBuilder wait(WaitOptions options) {
    this.waitOptions = options;
    return this;
  }

  /** Redrives after a failure. */
  public RunStateMachineInputBuilder redrive(RedriveOptions options) {
    this.redrive = options;
    return this;
  }

  public RunStateMachineInputBuilder onCancel(OnClose policy) {
    this.onCancel = policy;
    return this;
  }

  public RunStateMachineInputBuilder onTimeout(OnClose policy) {
    this.onTimeout = policy;
    return this;
  }

  public RunStateMachineInputBuilder onExistingExecution(OnExistingExecution policy) {
    this.onExistingExecution = policy;
    return this;
  }

  public RunStateMachineInputBuilder onFailure(OnFailure policy) {
    this.onFailure = policy;
    return this;
  }

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
