package io.github.temporalsfn.distribution.fuzz;

import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Somebody's workflow that calls one activity, once. */
@WorkflowInterface
public interface CallActivity {
  /** Where it runs. */
  String TASK_QUEUE = "callers";

  /** The activity's result. */
  @WorkflowMethod
  RawValue run();

  /** Its implementation. */
  final class Impl implements CallActivity {
    private final Map<String, Arguments> calls;

    Impl(Map<String, Arguments> calls) {
      this.calls = calls;
    }

    @Override
    public RawValue run() {
      Arguments call = Objects.requireNonNull(calls.get(Workflow.getInfo().getWorkflowId()));
      return Workflow.newUntypedActivityStub(
              ActivityOptions.newBuilder()
                  .setTaskQueue(InMemoryWorld.TASK_QUEUE)
                  .setStartToCloseTimeout(Duration.ofSeconds(30))
                  .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
                  .build())
          .execute(call.type(), RawValue.class, call.array());
    }
  }
}
