package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalErrors;
import io.github.temporalsfn.starter.temporal.WorkerPresence;
import io.github.temporalsfn.workflows.BatchProgress;
import io.github.temporalsfn.workflows.RunStateMachineBatchResult;
import io.temporal.client.WorkflowException;
import io.temporal.common.converter.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Follows the batch workflow of one part to its end, and has its results written. */
final class PartRun {
  private static final Duration TICK = Duration.ofMillis(500);
  private static final Duration NO_WORKER_LIMIT = Duration.ofMinutes(1);

  private final TemporalConnection temporal;
  private final Patience patience;
  private final ResultWriter results;
  private final BatchView view;
  private final BatchWorkflow batch;
  private @Nullable Instant unansweredSince;
  private List<Integer> lastEnded = List.of();
  private int failures;

  PartRun(
      TemporalConnection temporal,
      Patience patience,
      ResultWriter results,
      BatchView view,
      BatchWorkflow batch) {
    this.temporal = temporal;
    this.patience = patience;
    this.results = results;
    this.view = view;
    this.batch = batch;
  }

  /** Whether there is nothing left to run: all ended by themselves, well or not. */
  static boolean isFinished(
      BatchWorkflow batch, BatchWorkflow.Known known, boolean retriesFailures) {
    if (!known.isCompleted()) {
      return false;
    }
    RunStateMachineBatchResult result = result(batch);
    return retriesFailures ? result.succeeded() == result.total() : result.canceled() == 0;
  }

  /**
   * Follows it to its end.
   *
   * @return whether somebody ended it before all its runs had begun, and how
   */
  Optional<String> follow(String taskQueue) {
    ResultWriter.Position position = new ResultWriter.Position();
    int failuresBefore = results.others();
    BatchWorkflow.Known known = require();
    while (known.isOpen()) {
      List<Integer> ended = ended(known, taskQueue);
      results.write(batch, ended, position);
      view.progress(
          batch.part().first() + ended.size(),
          Math.max(results.others(), failuresBefore + failures));
      Patience.pause(TICK);
      known = require();
    }
    Set<Integer> all = new LinkedHashSet<>(lastEnded);
    IntStream.range(0, batch.part().size()).forEach(all::add);
    results.write(batch, List.copyOf(all), position);
    view.progress(batch.part().first() + batch.part().size(), results.others());
    if (!known.isCompleted()) {
      String status = known.description().getStatus().name();
      return Optional.of(status.substring(status.lastIndexOf('_') + 1));
    }
    boolean stopped =
        result(batch).results().stream().anyMatch(run -> run.status().equals("NOT_STARTED"));
    return stopped ? Optional.of("stopped") : Optional.empty();
  }

  private List<Integer> ended(BatchWorkflow.Known known, String taskQueue) {
    try {
      if (known.isTaken()) {
        lastEnded = batch.ended();
        BatchProgress progress = batch.progress();
        failures =
            progress.failed() + progress.timedOut() + progress.aborted() + progress.canceled();
        unansweredSince = null;
        return lastEnded;
      }
    } catch (WorkflowException busyOrClosed) {
      // told apart below
    } catch (RuntimeException e) {
      if (!TemporalErrors.isOutage(e)) {
        throw e;
      }
    }
    unanswered(taskQueue);
    return lastEnded;
  }

  /** Busy, replaying or just closed, unless nobody is there. */
  private void unanswered(String taskQueue) {
    if (temporal.workers(taskQueue) == WorkerPresence.SEEN) {
      unansweredSince = null;
      return;
    }
    Instant now = Instant.now();
    String nobody = "no worker on task queue " + taskQueue + " answers; the batch waits for one";
    if (unansweredSince == null) {
      unansweredSince = now;
      view.notice("note: " + nobody);
    } else if (Duration.between(unansweredSince, now).compareTo(NO_WORKER_LIMIT) > 0) {
      throw CommandFailure.noWorker(nobody);
    }
  }

  private BatchWorkflow.Known require() {
    return patience
        .call(batch::known)
        .orElseThrow(() -> CommandFailure.unknownWorkflow(batch.id(), temporal.namespace()));
  }

  private static RunStateMachineBatchResult result(BatchWorkflow batch) {
    return PayloadText.json(batch.stub().getResult(RawValue.class))
        .as(RunStateMachineBatchResult.class);
  }
}
