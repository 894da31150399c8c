package io.github.temporalsfn.workflows.run;

import io.temporal.common.converter.RawValue;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The run as it is, but for a timer that it did not have when the histories were recorded. */
public final class HesitantRun implements RawRunStateMachine {
  private final RunStateMachineImpl run = new RunStateMachineImpl();

  @Override
  public RawValue run(@Nullable RawValue input, @Nullable RawValue second) {
    Workflow.sleep(Duration.ofSeconds(1));
    return run.run(input, second);
  }

  @Override
  public void executionStatusChanged() {
    run.executionStatusChanged();
  }

  @Override
  public RawValue status() {
    return run.status();
  }

  @Override
  public RawValue refresh() {
    return run.refresh();
  }

  @Override
  public RawValue stop() {
    return run.stop();
  }
}
