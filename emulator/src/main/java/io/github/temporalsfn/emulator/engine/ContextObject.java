package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.json.JsonText;
import io.github.temporalsfn.emulator.states.MapItem;
import io.github.temporalsfn.emulator.store.Attempt;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.StateMachine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The document at {@code $$}. */
final class ContextObject {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private ContextObject() {}

  /**
   * Writes it. A text of its own, so that the execution's input keeps its spelling in it.
   *
   * @param item the item of the iteration that the state is in, if it is in one
   */
  static String of(
      Attempt attempt, String stateName, Instant entered, int retryCount, @Nullable MapItem item) {
    Execution execution = attempt.execution();
    Instant redriveDate = attempt.redriveDate();
    StateMachine machine = execution.stateMachine();
    return "{\"Execution\":{\"Id\":"
        + JsonText.quote(execution.arn())
        + ",\"Input\":"
        + execution.input()
        + ",\"Name\":"
        + JsonText.quote(execution.name())
        + ",\"RoleArn\":"
        + JsonText.quote(execution.target().revision().roleArn())
        + ",\"StartTime\":"
        + time(execution.startDate())
        + ",\"RedriveCount\":"
        + attempt.redriveCount()
        + (redriveDate == null ? "" : ",\"RedriveTime\":" + time(redriveDate))
        + "},\"State\":{\"EnteredTime\":"
        + time(entered)
        + ",\"Name\":"
        + JsonText.quote(stateName)
        + ",\"RetryCount\":"
        + retryCount
        + "},\"StateMachine\":{\"Id\":"
        + JsonText.quote(machine.arn())
        + ",\"Name\":"
        + JsonText.quote(machine.name())
        + "}"
        + (item == null
            ? ""
            : ",\"Map\":{\"Item\":{\"Index\":" + item.index() + ",\"Value\":" + item.value() + "}}")
        + "}";
  }

  private static String time(Instant instant) {
    return JsonText.quote(MILLISECONDS.format(instant));
  }
}
