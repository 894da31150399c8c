package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is now.
 *
 * @param total how many runs the batch has; 0 before its input has been read
 * @param succeeded those whose execution SUCCEEDED
 * @param failed those whose execution FAILED, or that failed for a reason of their own
 * @param timedOut those whose execution is TIMED_OUT
 * @param aborted those whose execution was ABORTED
 * @param canceled those that were cancelled, and, when the batch is over, those never started
 * @param running those that run now
 * @param next the lowest index that has not been started; absent when there is none
 * @param note what else is worth knowing
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record BatchProgress(
    int total,
    int succeeded,
    int failed,
    int timedOut,
    int aborted,
    int canceled,
    int running,
    @Nullable Integer next,
    @Nullable String note) {}
