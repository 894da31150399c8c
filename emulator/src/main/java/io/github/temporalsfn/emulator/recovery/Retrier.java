package io.github.temporalsfn.emulator.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a Retry field.
 *
 * @param errors what it is for
 * @param intervalSeconds the wait before the first retry
 * @param maxAttempts how many retries there are
 * @param backoffRate by what each wait is longer than the one before
 * @param maxDelaySeconds the longest wait, if there is a limit
 * @param jitter whether a wait is anything up to its length
 */
public record Retrier(
    ErrorEquals errors,
    int intervalSeconds,
    int maxAttempts,
    double backoffRate,
    @Nullable Integer maxDelaySeconds,
    boolean jitter) {
  private static final Set<String> FIELDS =
      Set.of(
          "Comment",
          "ErrorEquals",
          "IntervalSeconds",
          "MaxAttempts",
          "BackoffRate",
          "MaxDelaySeconds",
          "JitterStrategy");

  // The defaults and bounds of the developer guide, "Handling errors in Step Functions workflows".
  private static final int MAX_ATTEMPTS = 99_999_999;
  private static final int MAX_INTERVAL = 99_999_999;
  private static final int MAX_DELAY = 31_622_400;

  /** Reads the Retry field of a state; none where it is missing. */
  public static List<Retrier> parseAll(Fields fields) throws InvalidDefinitionException {
    List<Retrier> retriers = new ArrayList<>();
    List<Fields> entries = fields.has("Retry") ? fields.objects("Retry") : List.of();
    for (Fields entry : entries) {
      retriers.add(parse(entry, retriers.size() == entries.size() - 1));
    }
    return List.copyOf(retriers);
  }

  private static Retrier parse(Fields fields, boolean isLast) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    ErrorEquals errors = ErrorEquals.parse(fields, isLast);
    Integer interval = fields.integer("IntervalSeconds", 1, MAX_INTERVAL);
    Integer attempts = fields.integer("MaxAttempts", 0, MAX_ATTEMPTS);
    Integer maxDelay = fields.integer("MaxDelaySeconds", 1, MAX_DELAY - 1);
    if (maxDelay != null && maxDelay <= (interval == null ? 1 : interval)) {
      throw InvalidDefinitionException.schema(
          "MaxDelaySeconds must be greater than IntervalSeconds",
          fields.location("MaxDelaySeconds"));
    }
    return new Retrier(
        errors,
        interval == null ? 1 : interval,
        attempts == null ? 3 : attempts,
        backoffRate(fields),
        maxDelay,
        jitter(fields));
  }

  private static double backoffRate(Fields fields) throws InvalidDefinitionException {
    JsonNode node = fields.node("BackoffRate");
    if (node == null) {
      return 2.0;
    }
    if (!node.isNumber() || node.doubleValue() < 1.0) {
      throw InvalidDefinitionException.schema(
          "BackoffRate must be a number of at least 1.0", fields.location("BackoffRate"));
    }
    return node.doubleValue();
  }

  private static boolean jitter(Fields fields) throws InvalidDefinitionException {
    String strategy = fields.text("JitterStrategy");
    if (strategy != null && !Set.of("FULL", "NONE").contains(strategy)) {
      throw InvalidDefinitionException.schema(
          "JitterStrategy must be one of [FULL, NONE]", fields.location("JitterStrategy"));
    }
    return "FULL".equals(strategy);
  }

  /** Whether it is for this error. */
  public boolean matches(@Nullable String error, boolean byNameOnly) {
    return errors.matches(error, byNameOnly);
  }

  /**
   * The wait before a retry.
   *
   * @param retry counts from 1
   * @param random a number from 0 to 1, for the jitter
   */
  public Duration delay(int retry, DoubleSupplier random) {
    double seconds = intervalSeconds * Math.pow(backoffRate, retry - 1);
    double limited = Math.min(seconds, maxDelaySeconds == null ? MAX_DELAY : maxDelaySeconds);
    return Duration.ofMillis(Math.round(limited * 1000 * (jitter ? random.getAsDouble() : 1)));
  }
}
