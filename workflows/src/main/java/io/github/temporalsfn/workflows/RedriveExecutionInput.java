package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link RedriveExecution}: an execution by its ARN, or by state machine and name.
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
 * @param waitOptions {@code wait} in JSON: how often and how long to ask
 * @param onCancel what a cancelled workflow does with the execution; default STOP
 * @param onTimeout what {@code wait.timeout} does with the execution; default STOP
 * @param onFailure whether an execution that failed fails the workflow
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RedriveExecutionInput(
    @Nullable String executionArn,
    @Nullable String stateMachineArn,
    @Nullable String name,
    @Nullable String connection,
    @Nullable String region,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig,
    @JsonProperty("wait") @Nullable WaitOptions waitOptions,
    @Nullable OnClose onCancel,
    @Nullable OnClose onTimeout,
    @Nullable OnFailure onFailure) {

  /** A builder for the execution of that ARN. */
  public static RedriveExecutionInputBuilder builder(String executionArn) {
    return new RedriveExecutionInputBuilder(executionArn, null, null);
  }

  /** A builder for the execution of that name. */
  public static RedriveExecutionInputBuilder builder(String stateMachineArn, String name) {
    return new RedriveExecutionInputBuilder(null, stateMachineArn, name);
  }
}
