package io.github.temporalsfn.workflows.batch;

import io.github.temporalsfn.workflows.BatchItemFailure;
import io.github.temporalsfn.workflows.input.BatchItem;
import io.github.temporalsfn.workflows.input.BatchRequest;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts a batch's runs as others end, until all have ended or nobody wants them any more. */
final class BatchRun {
  private static final String MEMO = "stepFunctions";

  private final BatchRequest request;
  private final BatchState state;
  private final BatchStop stop;
  private final Children children;
  private final EarlierRuns earlier;
  private final CancellationScope root = CancellationScope.current();
  private boolean changed;

  BatchRun(BatchRequest request, ChildId ids, BatchState state, BatchStop stop) {
    this.request = request;
    this.state = state;
    this.stop = stop;
    this.children = new Children(ids);
    this.earlier = new EarlierRuns(ids);
  }

  /**
   * Returns when every run has ended.
   *
   * @param input what the next run is started with where this one's history gets long
   * @param carried what this one was started with besides
   */
  void toTheEnd(@Nullable RawValue input, @Nullable RawValue carried) {
    HistoryBudget budget = new HistoryBudget(size(input) + size(carried));
    while (!isUnwanted() && !isComplete()) {
      startSome(budget);
      if (state.running() == 0 && !isComplete()) {
        Workflow.continueAsNew(input, JsonPayload.of(state.carry(Workflow.getInfo().getRunId())));
      }
      awaitChange();
      while (earlier.areUnknown() && !isUnwanted()) {
        earlier.ask(state::startAgain);
      }
      earlier.checkLater(this::startAgain);
    }
    if (!isComplete()) {
      endEarly();
    }
    showDetails();
    if (root.isCancelRequested()) {
      // A cancelled workflow has no result; `temporal workflow describe` shows the memo.
      Workflow.newDetachedCancellationScope(
              () -> Workflow.upsertMemo(Map.of(MEMO, JsonPayload.of(state.progress()))))
          .run();
    }
    stop.ended();
  }

  /** Starts what may run at a time and what this run's history has room for. */
  private void startSome(HistoryBudget budget) {
    boolean spent = budget.isSpent(Workflow.getInfo());
    boolean suggested = state.running() == 0 && Workflow.getInfo().isContinueAsNewSuggested();
    state.note(note(spent));
    Integer next = state.next();
    while (next != null && state.running() < request.maxConcurrent() && !spent && !suggested) {
      BatchItem item = request.items().get(next);
      JsonDocument input = item.document();
      long bytes = input.text().getBytes(StandardCharsets.UTF_8).length;
      if (!budget.hasRoom(bytes)) {
        break;
      }
      budget.started(bytes);
      state.start(next);
      children.start(next, item, input, (index, end) -> ended(index, end, budget));
      next = state.next();
    }
    showDetails();
  }

  private @Nullable String note(boolean spent) {
    if (spent) {
      return "goes on with a new history when what runs now has ended";
    }
    return earlier.open() == 0
        ? null
        : earlier.open() + " were started by an earlier batch of this id and are waited for";
  }

  private void ended(int index, ChildEnd end, HistoryBudget budget) {
    budget.ended(end.bytes());
    changed = true;
    if (!end.isRefusedAsKnown()) {
      state.end(end.of(index));
    } else if (earlier.isSuccess(index)) {
      state.end(ItemEnd.of(index, ItemStatus.SUCCEEDED));
    }
  }

  private void startAgain(int index) {
    state.startAgain(index);
    changed = true;
  }

  /** Cancels what runs, and returns when it has ended. */
  private void endEarly() {
    state.startNoMore();
    state.note("is ending what runs");
    children.cancel("the batch is ending");
    Workflow.newDetachedCancellationScope(
            () -> {
              earlier.cancel().forEach(this::endEarlierRun);
              while (state.running() > 0) {
                showDetails();
                awaitChange();
                earlier.cancel().forEach(this::endEarlierRun);
              }
            })
        .run();
    state.note(null);
  }

  private void endEarlierRun(int index) {
    state.end(
        new ItemEnd(
            index,
            ItemStatus.CANCELED,
            null,
            new BatchItemFailure(
                "CanceledFailure", "started by an earlier batch; its cancel was requested")));
  }

  /** Cancelled or not, what has been started is waited for. */
  private void awaitChange() {
    boolean wasUnwanted = isUnwanted();
    Workflow.newDetachedCancellationScope(
            () -> Workflow.await(() -> changed || isUnwanted() != wasUnwanted))
        .run();
    changed = false;
  }

  private boolean isUnwanted() {
    return stop.isWanted()
        || root.isCancelRequested()
        || (request.stopOnFailure() && state.hasFailures());
  }

  private boolean isComplete() {
    return state.next() == null && state.running() == 0;
  }

  private void showDetails() {
    Workflow.setCurrentDetails(BatchDetails.of(state.progress()));
  }

  private static long size(@Nullable RawValue argument) {
    return argument == null ? 0 : argument.getPayload().getSerializedSize();
  }
}
