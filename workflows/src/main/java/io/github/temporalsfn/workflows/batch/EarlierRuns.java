package io.github.temporalsfn.workflows.batch;

import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancelExternalWorkflowException;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.SignalExternalWorkflowException;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs that an earlier batch of the same id has started, and that Temporal therefore does not start
 * again: they are open, or have succeeded. Workflow code cannot await them, but can tell them
 * apart: a signal reaches what is open only. What is open is started again later, until Temporal
 * does it, as it failed, or refuses although it is closed, as it has succeeded.
 */
final class EarlierRuns {
  // Each question takes a thread of the worker's.
  private static final int QUESTIONS_AT_A_TIME = 20;
  private static final Duration FIRST_CHECK = Duration.ofSeconds(5);
  private static final Duration LONGEST_CHECK = Duration.ofMinutes(10);

  private final ChildId ids;
  private final NavigableSet<Integer> unknown = new TreeSet<>();
  private final NavigableSet<Integer> open = new TreeSet<>();
  private final Set<Integer> closed = new HashSet<>();
  private Duration interval = FIRST_CHECK;
  private @Nullable CancellationScope timer;

  EarlierRuns(ChildId ids) {
    this.ids = ids;
  }

  /**
   * Temporal did not start that run, since there is one of its id.
   *
   * @return whether it is known to have succeeded: it was closed before, and still is not started
   */
  boolean isSuccess(int index) {
    if (closed.contains(index)) {
      return true;
    }
    unknown.add(index);
    return false;
  }

  /** Whether there are some that have not been asked about. */
  boolean areUnknown() {
    return !unknown.isEmpty();
  }

  int open() {
    return open.size();
  }

  /**
   * Asks which are open.
   *
   * @param startAgain takes those that are not
   */
  void ask(Consumer<Integer> startAgain) {
    List<Integer> asked = new ArrayList<>(unknown.stream().limit(QUESTIONS_AT_A_TIME).toList());
    List<Promise<Boolean>> answers =
        asked.stream().map(index -> Async.function(this::isOpen, index)).toList();
    for (int i = 0; i < asked.size(); i++) {
      int index = asked.get(i);
      unknown.remove(index);
      if (answers.get(i).get()) {
        open.add(index);
      } else {
        closed.add(index);
        startAgain.accept(index);
      }
    }
  }

  /**
   * Has all that are open started again after a while.
   *
   * @param startAgain takes each of them, later
   */
  void checkLater(Consumer<Integer> startAgain) {
    if (open.isEmpty() || timer != null) {
      return;
    }
    TimerOptions label = TimerOptions.newBuilder().setSummary("runs of an earlier batch").build();
    timer =
        Workflow.newDetachedCancellationScope(
            () -> {
              var unused =
                  Workflow.newTimer(interval, label)
                      .handle(
                          (fired, cancelled) -> {
                            timer = null;
                            if (cancelled == null) {
                              List.copyOf(open).forEach(startAgain);
                              open.clear();
                            }
                            return null;
                          });
            });
    interval = longer(interval);
    timer.run();
  }

  /** Cancels those that are open, and leaves them to themselves. */
  NavigableSet<Integer> cancel() {
    if (timer != null) {
      timer.cancel();
    }
    open.addAll(unknown);
    unknown.clear();
    open.forEach(this::requestCancel);
    NavigableSet<Integer> cancelled = new TreeSet<>(open);
    open.clear();
    return cancelled;
  }

  private boolean isOpen(int index) {
    try {
      Workflow.newUntypedExternalWorkflowStub(ids.of(index)).signal("executionStatusChanged");
      return true;
    } catch (SignalExternalWorkflowException | TemporalFailure closedOrGone) {
      return false;
    }
  }

  private void requestCancel(int index) {
    try {
      Workflow.newUntypedExternalWorkflowStub(ids.of(index)).cancel();
    } catch (CancelExternalWorkflowException | TemporalFailure closedMeanwhile) {
      // as wanted
    }
  }

  private static Duration longer(Duration interval) {
    Duration twice = interval.multipliedBy(2);
    return twice.compareTo(LONGEST_CHECK) > 0 ? LONGEST_CHECK : twice;
  }
}
