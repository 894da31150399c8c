package io.github.temporalsfn.workflows;

import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link StartExecutionInput} field by field. What is not set has its default. */
public final class StartExecutionInputBuilder {
  private final String stateMachineArn;
  private @Nullable JsonDocument input;
  private @Nullable String name;
  private @Nullable String traceHeader;
  private @Nullable String addContext;
  private @Nullable OnExistingExecution onExistingExecution;
  private @Nullable String connection;
  private @Nullable String region;
  private @Nullable JsonDocument verify;
  private @Nullable JsonDocument botocoreConfig;

  StartExecutionInputBuilder(String stateMachineArn) {
    this.stateMachineArn = stateMachineArn;
  }

  /** The input: a {@link JsonDocument}, or anything that Jackson can write. */
  public StartExecutionInputBuilder input(Object value) {
    this.input = JsonDocument.of(value);
    return this;
  }

  /** The execution's name, 1 to 80 characters. Default: derived from the workflow's run. */
  public StartExecutionInputBuilder name(String executionName) {
    this.name = executionName;
    return this;
  }

  /** The X-Ray trace header, at most 256 ASCII characters. Default: none. */
  public StartExecutionInputBuilder traceHeader(String header) {
    this.traceHeader = header;
    return this;
  }

  /** Puts the workflow's own context under that key of an object input. */
  public StartExecutionInputBuilder addContext(String key) {
    this.addContext = key;
    return this;
  }

  /**
   * What becomes of an execution that has that name already. Default: {@link
   * OnExistingExecution#ATTACH}.
   */
  public StartExecutionInputBuilder onExistingExecution(OnExistingExecution policy) {
    this.onExistingExecution = policy;
    return this;
  }

  /**
   * The worker's name for account and credentials. Default: {@code aws_default}; empty: the AWS
   * default chain.
   */
  public StartExecutionInputBuilder connection(String connectionName) {
    this.connection = connectionName;
    return this;
  }

  /** The ARN's region, which another one is refused for. Default: the same. */
  public StartExecutionInputBuilder region(String awsRegion) {
    this.region = awsRegion;
    return this;
  }

  /**
   * Whether certificates of AWS's endpoint are verified; the connection must allow {@code false}.
   */
  public StartExecutionInputBuilder verify(boolean verified) {
    this.verify = JsonDocument.of(verified);
    return this;
  }

  /** The CA bundle on the worker that they are verified with; the connection must allow it. */
  public StartExecutionInputBuilder verify(String caBundle) {
    this.verify = JsonDocument.of(caBundle);
    return this;
  }

  /** Keys of botocore's configuration, in place of the connection's. */
  public StartExecutionInputBuilder botocoreConfig(Map<String, ?> config) {
    this.botocoreConfig = JsonDocument.of(config);
    return this;
  }

  /**
   * What has been set. Nothing is checked here: the workflow refuses what breaks a rule, as {@link
   * FailureType#InvalidRequest}.
   */
  public StartExecutionInput build() {
    return new StartExecutionInput(
        stateMachineArn,
        input,
        name,
        traceHeader,
        addContext,
        onExistingExecution,
        connection,
        region,
        verify,
        botocoreConfig);
  }
}
