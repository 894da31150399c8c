package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What {@code RedriveExecution} did, or found done.
 *
 * @param redriveDate when AWS redrove it; absent where somebody else did and AWS does not say
 * @param redriveCount how often it has been redriven, where the command said where to count from
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RedrivenExecution(
    String executionArn, @Nullable String redriveDate, @Nullable Integer redriveCount) {}
