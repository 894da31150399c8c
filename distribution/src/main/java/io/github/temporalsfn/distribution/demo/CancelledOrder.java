package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.distribution.local.Pace;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;

/** An order that is cancelled while it waits: the execution is stopped, not left behind. */
final class CancelledOrder implements Scene {
  private static final String ORDER = "order-44";

  private final Pace pace;

  CancelledOrder(Pace pace) {
    this.pace = pace;
  }

  @Override
  public void play(DemoWorld world, Narrator narrator) {
    narrator.scene("3  " + ORDER + " is cancelled while it waits a day for its delivery");
    FollowedRun run = new FollowedRun(world, narrator, ORDER);
    Duration forAWhile = pace.task(500);
    run.reaches("AwaitDelivery", forAWhile);
    narrator.command("temporal workflow cancel -w " + ORDER);
    run.workflow().cancel("no longer wanted");
    WorkflowFailedException failed = run.fails();
    ExecutionSnapshot execution = run.execution();

    if (!(failed.getCause() instanceof CanceledFailure)) {
      throw Expectation.broken(ORDER + " ended with " + failed.getCause());
    }
    Expectation.equal("the status", ExecutionStatus.ABORTED, execution.status());
    Expectation.equal("the error", "Temporal.Cancelled", execution.error());

    narrator.good("Temporal: CANCELED. Step Functions: " + execution.status() + ",");
    narrator.line("  error " + execution.error());
    narrator.line("  cause " + execution.cause());
  }
}
