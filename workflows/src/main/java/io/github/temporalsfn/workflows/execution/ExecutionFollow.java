package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.input.FollowRequest;
import io.github.temporalsfn.workflows.input.StartRequest;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows an execution to its end, or to the end of the caller's patience. */
public final class ExecutionFollow {
  private final FollowRequest request;
  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private final Messages messages;
  private final ExecutionWait wait;
  private final ExecutionRedrive redrive;
  private final AutomaticRedrive automatic;
  private final Ending ending;

  /**
   * Prepares to follow an execution.
   *
   * @param origin where the run has it from
   */
  public ExecutionFollow(
      FollowRequest request,
      StepFunctionsCalls calls,
      TrackedExecution execution,
      ExecutionOrigin origin,
      Messages messages) {
    this.request = request;
    this.calls = calls;
    this.execution = execution;
    this.messages = messages;
    this.wait = new ExecutionWait(request.waitPolicy(), calls, execution, origin, messages);
    this.redrive = new ExecutionRedrive(calls, execution, wait, messages);
    this.automatic =
        new AutomaticRedrive(request.redrive(), origin, execution, wait, messages, redrive);
    this.ending = new Ending(calls, execution);
  }

  /** What makes the execution known: whether there is one to follow. */
  @FunctionalInterface
  public interface Beginning {
    boolean begin();
  }

  /** Goes on where an earlier run stopped. */
  public boolean resume(CarriedState state) {
    wait.resume(state);
    return true;
  }

  /**
   * Starts the execution, within the wait's time.
   *
   * @param express whether it is an Express workflow; {@code null}: AWS is asked
   * @return whether something was started: nothing where it is an Express workflow
   */
  public boolean start(StartRequest start, @Nullable Boolean express) {
    return new ExecutionStart(calls, execution, wait.deadline(), true, messages::isStopWanted)
        .start(start, express, true);
  }

  /** Redrives the execution, as the input asks. */
  public boolean redrive() {
    new RequestedRedrive(execution, wait, redrive).redrive();
    return true;
  }

  /**
   * The execution's result; empty where there is none to follow. A cancel stops the execution if so
   * wanted, and writes the memo.
   *
   * @param input what the next run is started with when Temporal suggests to continue as new
   * @throws ApplicationFailure for an execution that failed, unless {@code RETURN}; of type {@code
   *     WaitTimedOut} or {@code WaitAttemptsExhausted} for a limit
   */
  public Optional<ExecutionResult> toTheEnd(Beginning beginning, @Nullable RawValue input) {
    try {
      if (!beginning.begin()) {
        return Optional.empty();
      }
      ExecutionResult result = awaitEnd(input);
      end();
      return Optional.of(result);
    } catch (TemporalFailure failure) {
      end();
      throw failure;
    }
  }

  private void end() {
    // The run then closes as cancelled, whatever it returns or throws.
    if (CancellationScope.current().isCancelRequested()) {
      AfterCancel.tidyUp(calls, execution, request.stopsOnCancel(execution.isOwned()));
    }
    messages.close();
  }

  private ExecutionResult awaitEnd(@Nullable RawValue input) {
    while (true) {
      switch (wait.awaitEnd(input)) {
        case EXECUTION_ENDED -> {
          if (!goesOn()) {
            return ending.conclude(request.onFailure());
          }
        }
        case STOP_WANTED -> {
          if (isStopped()) {
            return ending.conclude(request.onFailure());
          }
        }
        case TIMED_OUT -> {
          return afterLimit(FailureType.WaitTimedOut, wait.deadline().limit());
        }
        case ATTEMPTS_EXHAUSTED -> {
          return afterLimit(
              FailureType.WaitAttemptsExhausted,
              "wait.maximumAttempts of " + request.waitPolicy().maximumAttempts());
        }
      }
    }
  }

  /** Redriven by us or, between its end and its explanation, by somebody else. */
  private boolean goesOn() {
    return automatic.goesOn() || (!ending.explain() && !wait.ask());
  }

  /** Stopped, or ended by itself meanwhile. Otherwise whoever asked for it hears why not. */
  private boolean isStopped() {
    if (execution.hasEnded()) {
      return true;
    }
    Optional<ApplicationFailure> running =
        ExecutionStop.onRequest(calls, execution).stop(StopReason.CANCELLED);
    running.ifPresent(messages::stopFailed);
    return running.isEmpty();
  }

  /** The execution is stopped if so wanted; one that ended by itself meanwhile wins. */
  private ExecutionResult afterLimit(FailureType type, String limit) {
    if (request.stopsOnTimeout(execution.isOwned())) {
      ExecutionStop.forGood(calls, execution).stop(StopReason.TIMED_OUT);
      if (execution.hasEnded() && !execution.wasStopped()) {
        ending.explain();
        return ending.conclude(request.onFailure());
      }
    }
    throw ending.limitReached(type, limit);
  }
}
