package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.github.temporalsfn.workflows.message.RawWaiting;
import io.temporal.common.converter.RawValue;
import org.jspecify.annotations.Nullable;

/** A workflow that waits for an execution, and answers messages about it meanwhile. */
public abstract class FollowingRun implements RawWaiting {
  private final Messages messages = new Messages();
  private TrackedExecution execution = TrackedExecution.ofRun(null);
  private @Nullable StepFunctionsCalls calls;

  /**
   * The input has been read: this is the execution that the run is about.
   *
   * @return what the run calls AWS with
   */
  protected final StepFunctionsCalls begin(TrackedExecution about, ConnectionChoice connection) {
    execution = about;
    StepFunctionsCalls begun = new StepFunctionsCalls(connection, about.subject());
    calls = begun;
    return begun;
  }

  /** What has come so far, for whoever waits. */
  protected final Messages messages() {
    return messages;
  }

  @Override
  public final RawValue status() {
    return JsonPayload.of(execution.progress());
  }

  /** Answers when AWS has been asked. */
  @Override
  public final RawValue refresh() {
    messages.refresh();
    return JsonPayload.of(calls == null ? execution.progress() : execution.progress(calls));
  }

  /** Answers when the run knows how the execution ended. */
  @Override
  public final RawValue stop() {
    messages.stop();
    return status();
  }

  @Override
  public final void executionStatusChanged() {
    messages.hint();
  }
}
