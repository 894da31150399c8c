package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands in for the Lambda functions of the state machine order-processing, beside the scripts
 * that the emulator brings.
 */
public record OrderTasks(Pace pace) {
  private static final JsonDocument EXPIRED = JsonDocument.ofText("expired");
  private static final JsonDocument BLOCKED = JsonDocument.ofText("blocked");

  /** These and the scripts of every emulator, such as {@code echo} and {@code flaky}. */
  public TaskScripts scripts() {
    Set<String> declined = ConcurrentHashMap.newKeySet();
    return BuiltInScripts.builder()
        .on("ReserveStock", input -> done(220, "\"R-1042\""))
        .on("ChargeCard", order -> chargeCard(order, declined))
        .on("InsureParcel", input -> done(200, "\"I-7\""))
        .on("PackOrder", input -> done(250, "\"P-90210\""))
        .on("NotifyCustomer", input -> done(120, "\"by mail\""))
        .build();
  }

  /** A card that is blocked is declined once, and then not, as a redrive needs it. */
  private TaskResult chargeCard(String order, Set<String> declined) {
    JsonDocument card = JsonDocument.parse(order).field("card").orElse(JsonDocument.NULL);
    if (card.equals(EXPIRED)) {
      return declined("card expired");
    }
    if (card.equals(BLOCKED) && !declined.remove(order)) {
      declined.add(order);
      return declined("card blocked");
    }
    return done(320, "\"approved\"");
  }

  private TaskResult declined(String cause) {
    return TaskResult.after(pace.task(300), TaskResult.fail("Payment.Declined", cause));
  }

  private TaskResult done(long milliseconds, String output) {
    return TaskResult.after(pace.task(milliseconds), TaskResult.succeed(output));
  }
}
