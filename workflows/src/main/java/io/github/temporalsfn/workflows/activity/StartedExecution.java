package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What {@code StartExecution} found or made.
 *
 * @param executionArn absent where {@code express}
 * @param startDate absent where {@code express}
 * @param attached whether the execution was there before this start
 * @param express whether nothing was started, since it is an Express workflow
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StartedExecution(
    @Nullable String executionArn, @Nullable String startDate, boolean attached, boolean express) {}
