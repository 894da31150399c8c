package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * Which page of an execution's history to read.
 *
 * @param maxResults 1 to 1,000; absent: 100
 * @param reverseOrder newest first
 * @param includeExecutionData whether events carry input and output; absent: yes
 * @param selection which of the page's events are answered; absent: all
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record HistoryQuery(
    String executionArn,
    @Nullable Integer maxResults,
    boolean reverseOrder,
    @Nullable Boolean includeExecutionData,
    @Nullable HistorySelection selection,
    @Nullable String nextToken,
    @Nullable String connection) {}
