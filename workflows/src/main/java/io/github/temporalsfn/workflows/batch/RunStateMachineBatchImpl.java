package io.github.temporalsfn.workflows.batch;

import io.github.temporalsfn.workflows.BatchProgress;
import io.github.temporalsfn.workflows.execution.Carried;
import io.github.temporalsfn.workflows.execution.RunContext;
import io.github.temporalsfn.workflows.input.BatchReader;
import io.github.temporalsfn.workflows.input.BatchRequest;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs many executions, some at a time, each as a child workflow. */
public final class RunStateMachineBatchImpl implements RawRunStateMachineBatch {
  private final BatchStop stop = new BatchStop();
  private @Nullable BatchState state;

  @Override
  public RawValue run(@Nullable RawValue input, @Nullable RawValue second) {
    Optional<CarriedBatch> carried = Carried.believed(second, CarriedBatch.class);
    BatchRequest request = BatchReader.read(WorkflowInput.object(input), RunContext.current());
    ChildId ids = ChildId.ofBatch(Workflow.getInfo().getWorkflowId(), request.items().size());
    BatchState ends = new BatchState(request.items().size());
    carried.ifPresent(saved -> saved.ended().forEach(ends::end));
    state = ends;
    new BatchRun(request, ids, ends, stop).toTheEnd(input, second);
    return JsonPayload.of(ends.result(ids));
  }

  @Override
  public RawValue status() {
    BatchState begun = state;
    return JsonPayload.of(
        begun == null ? new BatchProgress(0, 0, 0, 0, 0, 0, 0, null, null) : begun.progress());
  }

  @Override
  public RawValue ended() {
    BatchState begun = state;
    return JsonPayload.of(begun == null ? List.of() : begun.endedInOrder());
  }

  @Override
  public RawValue stop() {
    stop.request();
    return status();
  }
}
