package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the query {@code status} and of the updates {@code refresh} and {@code stop}: the
 * fields of {@link ExecutionResult} as far as they are known, and how the wait goes. Before the
 * start is confirmed the status is {@code STARTING}.
 *
 * @param polls describes that AWS has answered
 * @param nextPollAt ISO-8601; absent while none is planned
 * @param watched whether the worker will wake the workflow on a change
 * @param runningStates the states that the execution is in; only in the answer of {@code refresh}
 * @param runningStatesPartial whether the history was too long to see them all, past its last 1,000
 *     events; absent: no
 * @param note what is unusual just now, such as throttling
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExecutionProgress(
    @Nullable String executionArn,
    @Nullable String stateMachineArn,
    @Nullable String name,
    String status,
    @Nullable String startDate,
    @Nullable String stopDate,
    @Nullable JsonDocument output,
    @Nullable String error,
    @Nullable JsonDocument cause,
    @Nullable String failedState,
    int redriveCount,
    boolean attached,
    @Nullable String consoleUrl,
    int polls,
    @Nullable String nextPollAt,
    boolean watched,
    @Nullable List<String> runningStates,
    @Nullable Boolean runningStatesPartial,
    @Nullable String note) {}
