package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.temporal.DescribedRun;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TaskQueueWorkers;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalErrors;
import io.github.temporalsfn.starter.temporal.WorkerPresence;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Sends an update to a run, and waits until the workflow has answered it. */
public final class UpdateCall {
  private static final Duration TICK = Duration.ofMillis(250);
  // A worker that died in a workflow task is replaced after 10 s, a sticky one after 5 s.
  private static final Duration NO_WORKER_LIMIT = Duration.ofSeconds(20);
  // Longer than AWS takes when all is well.
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  // A stop is tried for two minutes, after a start whose outcome is awaited.
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);
  private static final int ATTEMPTS = 3;
  // What Temporal answers an accepted update with when the workflow closes before it is done.
  private static final String CLOSED_BEFORE = "AcceptedUpdateCompletedWorkflow";
  private static final String UNKNOWN_UPDATE = "Unknown update name";

  private final TaskQueueWorkers workers;
  private final Consumer<String> notices;
  private final TemporalConnection connection;
  private final Duration noWorkerLimit;

  /**
   * Prepares a call.
   *
   * @param notices where to say, in full lines, that it takes long
   */
  public UpdateCall(TemporalConnection connection, Consumer<String> notices) {
    this(connection, connection::workers, notices, NO_WORKER_LIMIT);
  }

  UpdateCall(
      TemporalConnection connection,
      TaskQueueWorkers workers,
      Consumer<String> notices,
      Duration noWorkerLimit) {
    this.connection = connection;
    this.workers = workers;
    this.notices = notices;
    this.noWorkerLimit = noWorkerLimit;
  }

  /**
   * Returns when there is an answer.
   *
   * @param run the latest run of its workflow id
   * @param work the update, as it waits for a worker
   * @throws CommandFailure if no worker takes it, none answers it any more, or the workflow does
   *     not know it
   */
  public UpdateAnswer send(String update, WorkflowStub run, AwaitedWork work) {
    if (workers.on(work.taskQueue()) == WorkerPresence.ABSENT) {
      // Not sent, so that it does not come true later, when nobody expects it any more.
      throw CommandFailure.noWorker(work.nobodyPolls());
    }
    UpdateAnswer answer = sendOnce(update, run, work);
    // A run that continues as new closes, too: the update is for the one after it.
    for (int again = 0; again < ATTEMPTS && answer instanceof UpdateAnswer.RunClosed; again++) {
      if (!new DescribedRun(run.describe()).isOpen()) {
        return answer;
      }
      answer = sendOnce(update, run, work);
    }
    return answer;
  }

  private UpdateAnswer sendOnce(String update, WorkflowStub run, AwaitedWork work) {
    CompletableFuture<WorkflowUpdateHandle<RawValue>> accepted = accepted(update, run);
    CompletableFuture<RawValue> answer = accepted.thenCompose(WorkflowUpdateHandle::getResultAsync);
    try {
      return new UpdateAnswer.Done(PayloadText.json(await(answer, accepted, work)));
    } catch (ExecutionException e) {
      return read(e.getCause() == null ? e : e.getCause(), update, work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "Interrupted", "interrupted");
    }
  }

  // Blocks until a worker accepts the update, and not every server has a limit for that.
  private static CompletableFuture<WorkflowUpdateHandle<RawValue>> accepted(
      String update, WorkflowStub run) {
    CompletableFuture<WorkflowUpdateHandle<RawValue>> accepted = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                accepted.complete(
                    run.startUpdate(update, WorkflowUpdateStage.ACCEPTED, RawValue.class));
              } catch (RuntimeException e) {
                accepted.completeExceptionally(e);
              }
            },
            "update");
    thread.setDaemon(true);
    thread.start();
    return accepted;
  }

  private RawValue await(
      CompletableFuture<RawValue> answer, CompletableFuture<?> accepted, AwaitedWork work)
      throws ExecutionException, InterruptedException {
    TakeWatch taking = new TakeWatch(work, workers, notices, noWorkerLimit);
    Instant sent = Instant.now();
    boolean told = false;
    while (true) {
      try {
        return answer.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        if (accepted.isDone()) {
          taking.taken();
        } else {
          taking.notTaken();
        }
        taking.tick();
      }
      Duration waited = Duration.between(sent, Instant.now());
      if (!told && accepted.isDone() && waited.compareTo(PATIENCE) > 0) {
        told = true;
        notices.accept("a worker has taken " + work.name() + ", its answer is waited for");
      }
      if (waited.compareTo(ANSWER_LIMIT) > 0) {
        throw CommandFailure.noWorker(
            "the workflow has taken "
                + work.name()
                + " and not answered for "
                + ANSWER_LIMIT.toMinutes()
                + " minutes; it goes on with it as soon as a worker is there");
      }
    }
  }

  private UpdateAnswer read(Throwable error, String update, AwaitedWork work) {
    if (error instanceof WorkflowUpdateException
        && error.getCause() instanceof ApplicationFailure failure
        && !failure.getType().equals(CLOSED_BEFORE)) {
      String message = failure.getOriginalMessage();
      if (message.startsWith(UNKNOWN_UPDATE)) {
        throw CommandFailure.badUsage(
            "the worker on task queue "
                + work.taskQueue()
                + " does not know the update "
                + update
                + ", it is older than this program");
      }
      return new UpdateAnswer.Refused(FailureReader.of(failure));
    }
    if (error instanceof WorkflowUpdateException || TemporalErrors.isNotFound(error)) {
      return new UpdateAnswer.RunClosed();
    }
    if (TemporalErrors.isOutage(error)) {
      CommandFailure outage = connection.errors().notReachable();
      throw new CommandFailure(
          outage.exitCode(),
          outage.type(),
          outage.line() + "; " + work.name() + " may have arrived");
    }
    throw error instanceof RuntimeException unforeseen
        ? unforeseen
        : new IllegalStateException(error);
  }
}
