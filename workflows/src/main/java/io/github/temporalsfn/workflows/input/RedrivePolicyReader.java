package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.policy.PollSchedule;
import io.github.temporalsfn.workflows.policy.RedrivePolicy;
import java.time.Duration;
import java.util.Set;

/** Reads {@code redrive}. */
final class RedrivePolicyReader {
  private static final Duration INITIAL_INTERVAL = Duration.ofSeconds(10);
  private static final double COEFFICIENT = 2;
  private static final Duration MAXIMUM_INTERVAL = Duration.ofMinutes(10);
  private static final FieldNames FIELDS =
      FieldNames.of(
          "maximumAttempts",
          "initialInterval",
          "backoffCoefficient",
          "maximumInterval",
          "nonRedrivableErrors");

  private RedrivePolicyReader() {}

  static RedrivePolicy read(InputField redrive) {
    JsonDocument given = redrive.object().orElse(JsonDocument.EMPTY_OBJECT);
    InputFields fields = InputFields.of(given, redrive.path() + ".", FIELDS);
    return new RedrivePolicy(
        fields.field("maximumAttempts").integer(0).orElse(0),
        IntervalFields.schedule(
            fields, new PollSchedule(INITIAL_INTERVAL, COEFFICIENT, MAXIMUM_INTERVAL)),
        Set.copyOf(fields.field("nonRedrivableErrors").strings()));
  }
}
