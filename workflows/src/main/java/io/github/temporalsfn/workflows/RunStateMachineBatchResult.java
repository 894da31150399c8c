package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * How the runs of a batch ended. The five counts add up to the total.
 *
 * @param total how many runs the batch has
 * @param succeeded those whose execution SUCCEEDED
 * @param failed those whose execution FAILED, or that failed for a reason of their own
 * @param timedOut those whose execution is TIMED_OUT
 * @param aborted those whose execution was ABORTED
 * @param canceled those that were cancelled, and those that were never started
 * @param results each run, in the order of the input
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunStateMachineBatchResult(
    int total,
    int succeeded,
    int failed,
    int timedOut,
    int aborted,
    int canceled,
    List<BatchItemResult> results) {}
