package io.github.temporalsfn.workflows.world;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Which of the next calls of a {@link ScriptedStepFunctions} fail, and how. */
public final class ScriptedFailures {
  private final Queue<Supplier<RuntimeException>> calls = new ConcurrentLinkedQueue<>();
  private final Queue<Supplier<RuntimeException>> describes = new ConcurrentLinkedQueue<>();
  private final Queue<Supplier<RuntimeException>> starts = new ConcurrentLinkedQueue<>();
  private final Queue<Supplier<RuntimeException>> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Supplier<RuntimeException>> histories = new ConcurrentLinkedQueue<>();

  /** The next calls, of any operation but the reads of histories. */
  public void next(int count, Supplier<RuntimeException> failure) {
    calls.addAll(Collections.nCopies(count, failure));
  }

  /** The next describes; other calls do not. */
  public void nextDescribes(int count, Supplier<RuntimeException> failure) {
    describes.addAll(Collections.nCopies(count, failure));
  }

  /** The next starts behind those whose answers get lost; other calls do not. */
  public void nextStarts(int count, Supplier<RuntimeException> failure) {
    starts.addAll(Collections.nCopies(count, failure));
  }

  /** The next reads of a history. */
  public void nextHistories(int count, Supplier<RuntimeException> failure) {
    histories.addAll(Collections.nCopies(count, failure));
  }

  /** The next starts and redrives do their work, and fail. */
  public void loseNextAnswers(int count) {
    answers.addAll(
        Collections.nCopies(count, () -> TransientFailure.Unavailable.failure("no answer")));
  }

  /** The next describes do not know the execution. */
  public void hideNext(int count) {
    nextDescribes(
        count, () -> FailureType.ExecutionDoesNotExist.failure("Execution Does Not Exist"));
  }

  /** No further call fails. */
  public void forget() {
    List.of(calls, describes, starts, answers, histories).forEach(Queue::clear);
  }

  void call() {
    fail(calls);
  }

  void describe() {
    fail(calls);
    fail(describes);
  }

  /** A start, which fails only where no answer is to be lost before. */
  void start() {
    fail(calls);
    if (answers.isEmpty()) {
      fail(starts);
    }
  }

  void answer() {
    fail(answers);
  }

  void history() {
    fail(histories);
  }

  private static void fail(Queue<Supplier<RuntimeException>> scripted) {
    Supplier<RuntimeException> failure = scripted.poll();
    if (failure != null) {
      throw failure.get();
    }
  }
}
