package io.github.temporalsfn.workflows.batch;

import io.github.temporalsfn.workflows.BatchItemResult;
import io.github.temporalsfn.workflows.BatchProgress;
import io.github.temporalsfn.workflows.RunStateMachineBatchResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which runs of a batch have not been started, are running, and have ended. */
final class BatchState {
  private final int total;
  private final NavigableSet<Integer> waiting = new TreeSet<>();
  private final NavigableSet<Integer> running = new TreeSet<>();
  private final Map<Integer, ItemEnd> ended = new LinkedHashMap<>();
  private @Nullable String note;

  BatchState(int total) {
    this.total = total;
    IntStream.range(0, total).forEach(waiting::add);
  }

  /** The indices of those that have ended, in the order in which they did. */
  List<Integer> endedInOrder() {
    return List.copyOf(ended.keySet());
  }

  /** The run that is started next, {@code null}: there is none. */
  @Nullable Integer next() {
    return waiting.isEmpty() ? null : waiting.first();
  }

  int running() {
    return running.size();
  }

  void start(int index) {
    waiting.remove(index);
    running.add(index);
  }

  /** It has to be started once more. */
  void startAgain(int index) {
    running.remove(index);
    waiting.add(index);
  }

  void end(ItemEnd end) {
    waiting.remove(end.index());
    running.remove(end.index());
    ended.put(end.index(), end);
  }

  /** What is not running will not be started any more. */
  void startNoMore() {
    List.copyOf(waiting).forEach(index -> end(ItemEnd.of(index, ItemStatus.NOT_STARTED)));
  }

  /** What the batch is waiting for, where that is not plain. */
  void note(@Nullable String text) {
    note = text;
  }

  boolean hasFailures() {
    return ended.values().stream().anyMatch(end -> end.status() != ItemStatus.SUCCEEDED);
  }

  CarriedBatch carry(String runId) {
    return new CarriedBatch(runId, List.copyOf(ended.values()));
  }

  BatchProgress progress() {
    return new BatchProgress(
        total,
        count(ItemStatus.SUCCEEDED),
        count(ItemStatus.FAILED),
        count(ItemStatus.TIMED_OUT),
        count(ItemStatus.ABORTED),
        count(ItemStatus.CANCELED) + count(ItemStatus.NOT_STARTED),
        running.size(),
        next(),
        note);
  }

  /** The result of a batch that is over. */
  RunStateMachineBatchResult result(ChildId ids) {
    BatchProgress counts = progress();
    return new RunStateMachineBatchResult(
        total,
        counts.succeeded(),
        counts.failed(),
        counts.timedOut(),
        counts.aborted(),
        counts.canceled(),
        ended.values().stream()
            .sorted(Comparator.comparingInt(ItemEnd::index))
            .map(end -> result(end, ids))
            .toList());
  }

  private int count(ItemStatus status) {
    return (int) ended.values().stream().filter(end -> end.status() == status).count();
  }

  private static BatchItemResult result(ItemEnd end, ChildId ids) {
    return new BatchItemResult(
        end.index(), ids.of(end.index()), end.executionArn(), end.status().name(), end.failure());
  }
}
