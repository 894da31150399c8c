package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells runs of news that somebody brings, one after the other: whoever brings them waits until
 * they have been told, and so is held back where runs end faster than they may ask AWS.
 */
final class News implements StatusChanges {
  private static final Duration LONGEST_WAIT_FOR_A_TOKEN = Duration.ofSeconds(20);

  private final Map<String, WatchedMachine> machines;
  private final Waker waker;

  /**
   * Nothing is told yet.
   *
   * @param machines by the ARNs of their state machines; others change it
   */
  News(Map<String, WatchedMachine> machines, Waker waker) {
    this.machines = machines;
    this.waker = waker;
  }

  @Override
  public Wake statusChanged(StatusChange change) {
    try {
      return statusChanged(ExecutionArn.parse(change.executionArn()), change.redriveCount());
    } catch (InvalidArnException nobodyCanWait) {
      // Of a Distributed Map's child, of an Express workflow, or somebody's invention: it must not
      // look like a Temporal that cannot be reached.
      return Wake.NOBODY_WAITS;
    }
  }

  private Wake statusChanged(ExecutionArn execution, @Nullable Integer redriveCount) {
    WatchedMachine machine = machines.get(execution.stateMachineArn());
    Wake told = machine == null ? Wake.UNKNOWN : tell(machine, execution);
    return told == Wake.UNKNOWN ? tellAnother(execution, redriveCount) : told;
  }

  private Wake tell(WatchedMachine machine, ExecutionArn execution) {
    machine.eventCame();
    Wake told = Wake.UNKNOWN;
    for (Registration run : machine.runs.told(execution.name())) {
      try {
        told = insist(execution, () -> waker.wake(machine.runs, run));
      } catch (NewsTooManyException e) {
        machine.runs.notSignalled(run);
        throw e;
      }
    }
    return told;
  }

  /** The run of another worker, if the execution's name leads to it. */
  private Wake tellAnother(ExecutionArn execution, @Nullable Integer redriveCount) {
    String requestId =
        Registration.requestId(execution.text(), Objects.requireNonNullElse(redriveCount, 0), 0);
    return ExecutionName.workflowId(execution.name())
        .map(
            workflowId ->
                insist(
                    execution,
                    () -> waker.wake(Scope.of(execution), execution.text(), workflowId, requestId)))
        .orElse(Wake.UNKNOWN);
  }

  private static Wake insist(ExecutionArn execution, Supplier<Waker.Attempt> attempts) {
    long latest = System.nanoTime() + LONGEST_WAIT_FOR_A_TOKEN.toNanos();
    while (true) {
      Waker.Attempt attempt = attempts.get();
      if (!(attempt instanceof Waker.Attempt.TooEarly early)) {
        return attempt instanceof Waker.Attempt.Signalled ? Wake.SIGNALLED : Wake.NOBODY_WAITS;
      }
      if (System.nanoTime() + early.retryAfter().toNanos() > latest) {
        throw new NewsTooManyException(Scope.of(execution));
      }
      try {
        TimeUnit.NANOSECONDS.sleep(early.retryAfter().toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NewsTooManyException(Scope.of(execution));
      }
    }
  }
}
