package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * How one run of a batch ended. Its output is the result of the workflow of that id.
 *
 * @param index its place in the input, from 0
 * @param workflowId its workflow, whether it was started or not
 * @param executionArn its execution, where the run told it
 * @param status SUCCEEDED, FAILED, TIMED_OUT, ABORTED, CANCELED, or NOT_STARTED
 * @param failure why, where it did not succeed and has told
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record BatchItemResult(
    int index,
    String workflowId,
    @Nullable String executionArn,
    String status,
    @Nullable BatchItemFailure failure) {}
