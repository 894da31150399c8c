package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * An Express workflow's execution that is over.
 *
 * @param status SUCCEEDED, FAILED or TIMED_OUT
 * @param output JSON text; only when SUCCEEDED
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SyncExecution(
    String executionArn,
    String stateMachineArn,
    String name,
    String status,
    String startDate,
    String stopDate,
    @Nullable String output,
    @Nullable String error,
    @Nullable String cause) {}
