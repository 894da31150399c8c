package io.github.temporalsfn.workflows.batch;

import io.github.temporalsfn.workflows.execution.Text;
import io.github.temporalsfn.workflows.input.BatchItem;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.ChildWorkflowCancellationType;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.ChildWorkflowStub;
import io.temporal.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The children that a batch has open. */
final class Children {
  private final ChildId ids;
  private final Map<Integer, CancellationScope> open = new LinkedHashMap<>();

  Children(ChildId ids) {
    this.ids = ids;
  }

  /**
   * Starts the run of that index.
   *
   * @param input its input
   * @param atEnd is told how it ended, as soon as it has
   */
  void start(int index, BatchItem item, JsonDocument input, BiConsumer<Integer, ChildEnd> atEnd) {
    ChildWorkflowStub child =
        Workflow.newUntypedChildWorkflowStub(
            "RunStateMachine",
            ChildWorkflowOptions.newBuilder()
                .setWorkflowId(ids.of(index))
                .setTaskQueue(Workflow.getInfo().getTaskQueue())
                // What has succeeded, or is open, is not run a second time.
                .setWorkflowIdReusePolicy(
                    WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY)
                .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_REQUEST_CANCEL)
                .setCancellationType(ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED)
                .setStaticSummary(summary(item))
                .build());
    // Each in a scope of its own, which is let go with the child.
    CancellationScope scope =
        Workflow.newCancellationScope(
            () -> {
              var unused =
                  child
                      .executeAsync(RawValue.class, JsonPayload.of(input))
                      .handle(
                          (result, failure) -> {
                            open.remove(index);
                            atEnd.accept(index, new ChildEnd(result, failure));
                            return null;
                          });
            });
    open.put(index, scope);
    scope.run();
  }

  /** Cancels all of them; each is waited for all the same, since it stops its execution first. */
  void cancel(String reason) {
    List.copyOf(open.values()).forEach(scope -> scope.cancel(reason));
  }

  private static String summary(BatchItem item) {
    String machine = item.stateMachine().name();
    return Text.summary(item.name() == null ? machine : machine + ": " + item.name());
  }
}
