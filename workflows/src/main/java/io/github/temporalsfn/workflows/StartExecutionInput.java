package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link StartExecution}. Only the ARN is required; {@code null} means the default.
 *
 * @param stateMachineArn the state machine, with a version or an alias if wanted
 * @param input any JSON, at most 262,144 bytes; default an empty object
 * @param name the execution's name, 1 to 80 characters; default derived from the workflow's run, so
 *     that one run starts one execution
 * @param traceHeader the X-Ray trace header, at most 256 ASCII characters
 * @param addContext the key of an object input that takes the workflow's own context
 * @param onExistingExecution what to do when an execution of that name exists
 * @param connection the worker's name for AWS account and credentials; default {@code aws_default};
 *     empty: the AWS default chain
 * @param region must be the ARN's region where given
 * @param verify TLS verification: a boolean, or the path of a CA bundle on the worker
 * @param botocoreConfig botocore's configuration keys, as Airflow takes them
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StartExecutionInput(
    String stateMachineArn,
    @Nullable JsonDocument input,
    @Nullable String name,
    @Nullable String traceHeader,
    @Nullable String addContext,
    @Nullable OnExistingExecution onExistingExecution,
    @Nullable String connection,
    @Nullable String region,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig) {

  /** A builder for the state machine of that ARN. */
  public static StartExecutionInputBuilder builder(String stateMachineArn) {
    return new StartExecutionInputBuilder(stateMachineArn);
  }
}
