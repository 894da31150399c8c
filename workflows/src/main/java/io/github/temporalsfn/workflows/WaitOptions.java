package io.github.temporalsfn.workflows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long a workflow asks for the execution's status; named and shaped like
 * Temporal's retry policy. Durations are ISO-8601 text or a number of seconds.
 *
 * @param initialInterval before the first question; default PT1S, more than zero
 * @param backoffCoefficient each interval's factor to the one before; default 1.2, at least 1
 * @param maximumInterval no interval is longer; default PT5M, at least the initial one
 * @param timeout counted from the start of the first run, across continue-as-new; default none
 * @param maximumAttempts answered questions; default none, at least 1
 */
@JsonNaming(LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record WaitOptions(
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Duration initialInterval,
    @Nullable Double backoffCoefficient,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Duration maximumInterval,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Duration timeout,
    @Nullable Integer maximumAttempts) {

  /** No option given: every default applies. */
  public static WaitOptions defaults() {
    return new WaitOptions(null, null, null, null, null);
  }

  /**
   * The same with these intervals: {@code initial} more than zero, {@code backoffCoefficient} at
   * least 1, {@code maximum} at least {@code initial}. The workflow refuses others.
   */
  public WaitOptions withInterval(Duration initial, double backoffCoefficient, Duration maximum) {
    return new WaitOptions(initial, backoffCoefficient, maximum, timeout, maximumAttempts);
  }

  /** The same with a limit, counted from the start of the first run, across continue-as-new. */
  public WaitOptions withTimeout(Duration newTimeout) {
    return new WaitOptions(
        initialInterval, backoffCoefficient, maximumInterval, newTimeout, maximumAttempts);
  }

  /** The same with a limit of questions that AWS has answered, at least 1. */
  public WaitOptions withMaximumAttempts(int attempts) {
    return new WaitOptions(initialInterval, backoffCoefficient, maximumInterval, timeout, attempts);
  }
}
