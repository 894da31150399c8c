package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What {@code StopExecution} stops, and why.
 *
 * @param error at most 256 characters
 * @param cause at most 32,768 characters
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StopCommand(
    String executionArn,
    @Nullable String error,
    @Nullable String cause,
    @Nullable String connection) {}
