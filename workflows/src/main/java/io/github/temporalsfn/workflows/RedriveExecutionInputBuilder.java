package io.github.temporalsfn.workflows;

import org.jspecify.annotations.Nullable;

/** Builds an {@link RedriveExecutionInput} field by field. What is not set has its default. */
public final class RedriveExecutionInputBuilder {
  private final @Nullable String executionArn;
  private final @Nullable String stateMachineArn;
  private final @Nullable String name;
  private @Nullable String connection;
  private @Nullable String region;
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

  public RedriveExecutionInputBuilder connection(String connectionName) {
    this.connection = connectionName;
    return this;
  }

  public RedriveExecutionInputBuilder region(String awsRegion) {
    this.region = awsRegion;
    return this;
  }

  public RedriveExecutionInputBuilder wait(WaitOptions options) {
    this.waitOptions = options;
    return this;
  }

  public RedriveExecutionInputBuilder onCancel(OnClose policy) {
    this.onCancel = policy;
    return this;
  }

  public RedriveExecutionInputBuilder onTimeout(OnClose policy) {
    this.onTimeout = policy;
    return this;
  }

  public RedriveExecutionInputBuilder onFailure(OnFailure policy) {
    this.onFailure = policy;
    return this;
  }

  public RedriveExecutionInput build() {
    return new RedriveExecutionInput(
        executionArn,
        stateMachineArn,
        name,
        connection,
        region,
        null,
        null,
        waitOptions,
        onCancel,
        onTimeout,
        onFailure);
  }
}
