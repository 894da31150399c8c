package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.common.converter.RawValue;
import org.jspecify.annotations.Nullable;

/** A run that waits for an execution, as its messages see it. */
public final class FollowedRun {
  private final Messages messages = new Messages();
  private TrackedExecution execution = TrackedExecution.ofRun(null);
  private @Nullable StepFunctionsCalls calls;

  /**
   * The input has been read: this is the execution that the run is about.
   *
   * @return what the run calls AWS with
   */
  public StepFunctionsCalls begin(TrackedExecution about, ConnectionChoice connection) {
    execution = about;
    StepFunctionsCalls begun = new StepFunctionsCalls(connection, about.subject());
    calls = begun;
    return begun;
  }

  public Messages messages() {
    return messages;
  }

  /** Answers the query. */
  public RawValue status() {
    return JsonPayload.of(execution.progress());
  }

  /** Answers the update, when AWS has been asked. */
  public RawValue refresh() {
    messages.refresh();
    return JsonPayload.of(calls == null ? execution.progress() : execution.progress(calls));
  }

  /** Answers the update, when the run knows how the execution ended. */
  public RawValue stop() {
    messages.stop();
    return status();
  }
}
