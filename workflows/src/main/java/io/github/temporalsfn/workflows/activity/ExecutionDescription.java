package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What {@code DescribeExecution} tells. It carries no input, so that a poll stays small.
 *
 * @param status AWS's text, unknown ones included
 * @param output JSON text; only when SUCCEEDED
 * @param redriveDate when it was last redriven
 * @param redriveStatus REDRIVABLE, NOT_REDRIVABLE or REDRIVABLE_BY_MAP_RUN
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExecutionDescription(
    String executionArn,
    String stateMachineArn,
    String name,
    String status,
    @Nullable String startDate,
    @Nullable String stopDate,
    @Nullable String output,
    @Nullable String error,
    @Nullable String cause,
    int redriveCount,
    @Nullable String redriveDate,
    @Nullable String redriveStatus,
    @Nullable String redriveStatusReason) {}
