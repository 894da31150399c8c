package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.policy.PollSchedule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Intervals that grow, in the fields of Temporal's retry policy. */
final class IntervalFields {
  private static final double LARGEST_COEFFICIENT = 100;

  private IntervalFields() {}

  /** Reads them; what is not given has its default, which gives way to what is given. */
  static PollSchedule schedule(InputFields fields, PollSchedule defaults) {
    InputField initialInterval = fields.field("initialInterval");
    InputField maximumInterval = fields.field("maximumInterval");
    @Nullable Duration initial = initialInterval.duration().orElse(null);
    @Nullable Duration maximum = maximumInterval.duration().orElse(null);
    if (initial != null && maximum != null && maximum.compareTo(initial) < 0) {
      throw maximumInterval.broken("must not be shorter than " + initialInterval.path());
    }
    return defaults.with(
        initial,
        fields.field("backoffCoefficient").decimal(1, LARGEST_COEFFICIENT).orElse(null),
        maximum);
  }
}
