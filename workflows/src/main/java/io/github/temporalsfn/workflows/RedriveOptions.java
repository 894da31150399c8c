package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a failed execution is redriven: AWS goes on at the failed state and keeps the steps
 * that are done.
 *
 * @param maximumAttempts default 0, none
 * @param initialInterval before the first redrive; default PT10S
 * @param backoffCoefficient default 2
 * @param maximumInterval default PT10M
 * @param nonRedrivableErrors exact names of errors after which none is tried
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RedriveOptions(
    @Nullable Integer maximumAttempts,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Duration initialInterval,
    @Nullable Double backoffCoefficient,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Duration maximumInterval,
    @Nullable List<String> nonRedrivableErrors) {}
