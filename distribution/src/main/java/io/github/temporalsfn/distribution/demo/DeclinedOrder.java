package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;

/** An order whose card is declined: the workflow fails with a message that is enough. */
final class DeclinedOrder implements Scene {
  private static final String ORDER = "order-43";

  @Override
  public void play(DemoWorld world, Narrator narrator) {
    narrator.scene("2  " + ORDER + " is declined");
    FollowedRun run = new FollowedRun(world, narrator, ORDER);
    WorkflowFailedException failed = run.fails();

    if (!(failed.getCause() instanceof ApplicationFailure failure)) {
      throw Expectation.broken(ORDER + " failed with " + failed.getCause());
    }
    Expectation.equal("the failure's type", "ExecutionFailed", failure.getType());
    Expectation.equal("the status", ExecutionStatus.FAILED, run.execution().status());
    Expectation.equal("the error", "Payment.Declined", run.execution().error());
    String message = failure.getOriginalMessage();
    Expectation.equal(
        "the message", true, message.contains("in state ChargeCard: Payment.Declined: card"));

    narrator.command("temporal workflow result -w " + ORDER);
    narrator.line("Results:");
    narrator.line("  Status          FAILED");
    narrator.line("  Failure");
    narrator.line("    Message: " + message);
  }
}
