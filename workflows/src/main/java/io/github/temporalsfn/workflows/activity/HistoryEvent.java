package io.github.temporalsfn.workflows.activity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * An event of an execution's history, cut to what explains an ending.
 *
 * @param previousEventId the event that led to this one; 0: none
 * @param type AWS's name of the event, such as {@code TaskStateEntered}
 * @param stateName the state entered or left, where the event is one of that kind
 * @param mapIndex which item of a Map state, from 0, where the event is about one; {@code
 *     stateName} is the Map state's then
 * @param output JSON text, where the event carries one
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record HistoryEvent(
    long id,
    long previousEventId,
    String type,
    String timestamp,
    @Nullable String stateName,
    @Nullable Integer mapIndex,
    @Nullable String error,
    @Nullable String cause,
    @Nullable String output) {}
