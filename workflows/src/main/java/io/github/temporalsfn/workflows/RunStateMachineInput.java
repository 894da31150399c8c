package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link RunStateMachine}. Only the ARN is required; {@code null} means the default.
 *
 * @param stateMachineArn the state machine, with a version or an alias if wanted
 * @param input any JSON, at most 262,144 bytes; default an empty object
 * @param name the execution's name, 1 to 80 characters; default derived from the workflow's run, so
 *     that one run starts one execution
 * @param traceHeader the X-Ray trace header, at most 256 ASCII characters
 * @param express whether the state machine is an Express workflow; default: AWS is asked
 * @param addContext the key of an object input that takes the workflow's own context
 * @param connection the worker's name for AWS account and credentials; default {@code aws_default};
 *     empty: the AWS default chain
 * @param region must be the ARN's region where given
 * @param verify TLS verification: a boolean, or the path of a CA bundle on the worker
 * @param botocoreConfig botocore's configuration keys, as Airflow takes them
 * @param waitOptions {@code wait} in JSON: how often and how long to ask
 * @param redrive redrives after a failure
 * @param onCancel what a cancelled workflow does with the execution
 * @param onTimeout what {@code wait.timeout} does with the execution
 * @param onExistingExecution what to do when an execution of that name exists
 * @param onFailure whether an execution that failed fails the workflow
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunStateMachineInput(
    String stateMachineArn,
    @Nullable JsonDocument input,
    @Nullable String name,
    @Nullable String traceHeader,
    @Nullable Boolean express,
    @Nullable String addContext,
    @Nullable String connection,
    @Nullable String region,
    @Nullable JsonDocument verify,
    @Nullable JsonDocument botocoreConfig,
    @JsonProperty("wait") @Nullable WaitOptions waitOptions,
    @Nullable RedriveOptions redrive,
    @Nullable OnClose onCancel,
    @Nullable OnClose onTimeout,
    @Nullable OnExistingExecution onExistingExecution,
    @Nullable OnFailure onFailure) {

  /** A builder for the state machine of that ARN. */
  public static RunStateMachineInputBuilder builder(String stateMachineArn) {
    return new RunStateMachineInputBuilder(stateMachineArn);
  }
}
