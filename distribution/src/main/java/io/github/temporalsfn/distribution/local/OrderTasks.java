package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.workflows.json.JsonDocument;

/**
 * What stands in for the Lambda functions of the state machine order-processing, beside the scripts
 * that the emulator brings.
 */
public record OrderTasks(Pace pace) {
  private static final JsonDocument EXPIRED = JsonDocument.ofText("expired");

  /** These and the scripts of every emulator, such as {@code echo} and {@code flaky}. */
  public TaskScripts scripts() {
    return BuiltInScripts.builder()
        .on("ReserveStock", input -> done(220, "\"R-1042\""))
        .on("ChargeCard", this::chargeCard)
        .on("InsureParcel", input -> done(200, "\"I-7\""))
        .on("PackOrder", input -> done(250, "\"P-90210\""))
        .on("NotifyCustomer", input -> done(120, "\"by mail\""))
        .build();
  }

  private TaskResult chargeCard(String order) {
    return JsonDocument.parse(order).field("card").filter(EXPIRED::equals).isPresent()
        ? TaskResult.after(pace.task(300), TaskResult.fail("Payment.Declined", "card expired"))
        : done(320, "\"approved\"");
  }

  private TaskResult done(long milliseconds, String output) {
    return TaskResult.after(pace.task(milliseconds), TaskResult.succeed(output));
  }
}
