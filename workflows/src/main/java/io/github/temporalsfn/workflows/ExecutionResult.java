package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * An execution as a workflow knows it: the result where it ended, the details of the failure where
 * it failed. Absent fields are left out of the JSON.
 *
 * @param executionArn the execution's ARN
 * @param stateMachineArn its state machine's, without version or alias
 * @param name the execution's name
 * @param status AWS's: RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED, or one that AWS adds later
 * @param startDate ISO-8601, UTC, always with milliseconds
 * @param stopDate likewise; absent while it runs
 * @param output there whenever the status is SUCCEEDED, a JSON null included
 * @param error the error's name; {@code States.Timeout} for TIMED_OUT
 * @param cause the error's cause, as JSON where AWS gives the text of an object or a list
 * @param failedState the state that failed, where the history could be read
 * @param redriveCount how often it was redriven
 * @param attached true when this run did not create the execution
 * @param consoleUrl the execution's page in the AWS console
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExecutionResult(
    String executionArn,
    String stateMachineArn,
    String name,
    String status,
    @Nullable String startDate,
    @Nullable String stopDate,
    @Nullable JsonDocument output,
    @Nullable String error,
    @Nullable JsonDocument cause,
    @Nullable String failedState,
    int redriveCount,
    boolean attached,
    @Nullable String consoleUrl) {}
