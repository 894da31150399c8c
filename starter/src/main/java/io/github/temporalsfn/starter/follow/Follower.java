package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TaskQueueWorkers;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalErrors;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for one run's end and shows how it goes. The result arrives by Temporal's long poll, the
 * progress by queries; neither keeps the other waiting.
 */
public final class Follower {
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration TEMPORAL_AWAY_LIMIT = Duration.ofMinutes(2);
  private static final Duration NO_WORKER_LIMIT = Duration.ofMinutes(1);

  private final TemporalConnection connection;
  private final TaskQueueWorkers workers;
  private final ProgressView view;
  private final Absence temporalAway;
  private final Duration noWorkerLimit;

  public Follower(TemporalConnection connection, ProgressView view) {
    this(connection, connection::workers, view, TEMPORAL_AWAY_LIMIT, NO_WORKER_LIMIT);
  }

  Follower(
      TemporalConnection connection,
      TaskQueueWorkers workers,
      ProgressView view,
      Duration temporalAwayLimit,
      Duration noWorkerLimit) {
    this.connection = connection;
    this.workers = workers;
    this.view = view;
    this.temporalAway = new Absence(temporalAwayLimit);
    this.noWorkerLimit = noWorkerLimit;
  }

  /**
   * Returns when the run has ended, continued runs and retries included.
   *
   * @throws CommandFailure if Temporal stays away, or no worker takes the run
   */
  public Outcome follow(FollowedRun followed) {
    WorkflowStub run = followed.run().workflow();
    // Progress is asked of the workflow id, since a run that continued as new answers no more.
    WorkflowStub latestRun = connection.workflow(followed.run().workflowId());
    WorkerWatch workerWatch = new WorkerWatch(followed.work(), workers, view, noWorkerLimit);
    try (StatusFeed feed = new StatusFeed(new StatusQuestion(latestRun), view.interval())) {
      CompletableFuture<RawValue> result = run.getResultAsync(RawValue.class);
      while (true) {
        try {
          RawValue value = result.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
          return new Outcome.Succeeded(PayloadText.json(value));
        } catch (TimeoutException stillRunning) {
          view.tick();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof WorkflowFailedException failed) {
            return new FailureReader(connection).read(failed);
          }
          retryOrThrow(e);
          // Asked again when Temporal is back, which the feed will notice.
          result = new CompletableFuture<>();
        }
        StatusAnswer answer = feed.take().orElse(null);
        if (answer != null && show(answer, workerWatch)) {
          // The SDK's own retries may by now be a minute apart.
          result = run.getResultAsync(RawValue.class);
        }
        if (temporalAway.isTooLong(Instant.now())) {
          throw connection.errors().notReachable();
        }
        workerWatch.tick();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "Interrupted", "interrupted");
    }
  }

  /** Shows an answer; true if Temporal is back after an outage. */
  private boolean show(StatusAnswer answer, WorkerWatch workerWatch) {
    if (answer instanceof StatusAnswer.Unreachable) {
      away();
      return false;
    }
    boolean back = temporalAway.end();
    if (back) {
      view.notice("Temporal is reachable again");
    }
    workerWatch.hear(answer);
    if (answer instanceof StatusAnswer.Answered answered) {
      view.progress(answered.progress());
    }
    return back;
  }

  private void retryOrThrow(ExecutionException e) {
    if (TemporalErrors.isOutage(e)) {
      away();
    } else if (e.getCause() instanceof RuntimeException cause) {
      throw cause;
    } else {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void away() {
    if (temporalAway.begin(Instant.now())) {
      view.notice("Temporal is not reachable at " + connection.address() + ", retrying");
    }
  }
}
