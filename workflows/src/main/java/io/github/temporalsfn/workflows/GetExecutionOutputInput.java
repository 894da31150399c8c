package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link GetExecutionOutput}: an execution by its ARN, or by state machine and name.
 * {@code null} means the default.
 *
 * @param executionArn the execution
 * @param stateMachineArn its state machine, with {@code name}, instead of {@code executionArn}; a
 *     version or an alias makes no difference
 * @param name the execution's name
 * @param connection the worker's name for AWS account and credentials; default {@code aws_default};
 *     empty: the AWS default chain
 * @param region must be the ARN's region where given
 * @param verify TLS verification: a boolean, or the path of a CA bundle on the worker
 * @param botocoreConfig botocore's configuration keys, as Airflow takes them
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record GetExecutionOutputInput(
    @Nullable String executionArn,
    @Nullable String stateMachineArn,
    @Nullable String name,
    @Nullable String connection,
    @Nullable String region,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {

  /** The execution of that ARN, through the default connection. */
  public static GetExecutionOutputInput of(String executionArn) {
    return new GetExecutionOutputInput(executionArn, null, null, null, null, null, null);
  }

  /** The execution of that name, through the default connection. */
  public static GetExecutionOutputInput of(String stateMachineArn, String name) {
    return new GetExecutionOutputInput(null, stateMachineArn, name, null, null, null, null);
  }

  /** The same execution through another connection of the worker's. */
  public GetExecutionOutputInput withConnection(String connectionName) {
    return new GetExecutionOutputInput(
        executionArn, stateMachineArn, name, connectionName, region, verify, botocoreConfig);
  }

  /** The same execution, with a region that must be the ARN's. */
  public GetExecutionOutputInput withRegion(String awsRegion) {
    return new GetExecutionOutputInput(
        executionArn, stateMachineArn, name, connection, awsRegion, verify, botocoreConfig);
  }

  /** The same with botocore's configuration keys in place of the connection's. */
  public GetExecutionOutputInput withBotocoreConfig(JsonDocument config) {
    return new GetExecutionOutputInput(
        executionArn, stateMachineArn, name, connection, region, verify, config);
  }

  /** The same with {@code true}, {@code false} or the path of a CA bundle on the worker. */
  public GetExecutionOutputInput withVerify(JsonDocument verification) {
    return new GetExecutionOutputInput(
        executionArn, stateMachineArn, name, connection, region, verification, botocoreConfig);
  }
}
