package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.policy.PollSchedule;
import io.github.temporalsfn.workflows.policy.WaitPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads {@code wait} and what Airflow calls its parts; common to all workflows that wait. */
final class WaitPolicyReader {
  private static final FieldNames FIELDS =
      FieldNames.of(
          "initialInterval", "backoffCoefficient", "maximumInterval", "timeout", "maximumAttempts");

  private WaitPolicyReader() {}

  static WaitPolicy read(InputFields input) {
    InputField wait = input.field("wait");
    InputFields fields =
        InputFields.of(wait.object().orElse(JsonDocument.EMPTY_OBJECT), wait.path() + ".", FIELDS);
    return new WaitPolicy(
        schedule(input.field("poke_interval"), fields),
        input.field("poke_interval").isPresent() || fields.field("maximumInterval").isPresent(),
        oneOf(input.field("timeout"), fields.field("timeout")).duration().orElse(null),
        oneOf(input.field("waiter_max_attempts"), fields.field("maximumAttempts"))
            .integer(1)
            .orElse(null));
  }

  /** Airflow's poke_interval and waiter_delay stay the same from poll to poll. */
  private static PollSchedule schedule(InputField fixed, InputFields fields) {
    InputField initialInterval = fields.field("initialInterval");
    InputField coefficient = fields.field("backoffCoefficient");
    InputField maximumInterval = fields.field("maximumInterval");
    List.of(initialInterval, coefficient, maximumInterval).forEach(fixed::excludes);
    Optional<Duration> same = fixed.duration();
    if (same.isPresent()) {
      return new PollSchedule(same.get(), 1, same.get());
    }
    return IntervalFields.schedule(fields, PollSchedule.DEFAULT);
  }

  private static InputField oneOf(InputField alias, InputField field) {
    alias.excludes(field);
    return alias.isPresent() ? alias : field;
  }
}
