package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The result of {@link StartExecution}.
 *
 * @param executionArn the execution's ARN, for {@link AwaitExecution} and {@link
 *     GetExecutionOutput}
 * @param startDate ISO-8601, UTC, always with milliseconds
 * @param attached true when this run did not create the execution
 * @param consoleUrl the execution's page in the AWS console
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StartExecutionResult(
    String executionArn, String startDate, boolean attached, String consoleUrl) {}
