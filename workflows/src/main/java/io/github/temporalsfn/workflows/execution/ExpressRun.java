package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.SyncExecution;
import io.github.temporalsfn.workflows.activity.SyncStartCommand;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.input.FollowRequest;
import io.github.temporalsfn.workflows.input.StartRequest;
import io.github.temporalsfn.workflows.policy.PollSchedule;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs an Express workflow, at most once: AWS keeps no state of it that could be asked for, and
 * would run it again for a second request. Only where AWS surely ran nothing is it tried again.
 *
 * <p>It cannot be stopped either, and ends within five minutes: a cancel waits for that.
 */
public final class ExpressRun {
  private static final PollSchedule AGAIN =
      new PollSchedule(Duration.ofSeconds(1), 2, Duration.ofMinutes(1));
  private static final String CANNOT_BE_STOPPED =
      "an Express workflow cannot be stopped, and ends within five minutes";
  private static final Duration REFUSALS_PASS_WITHIN = Duration.ofSeconds(30);

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private final Messages messages;
  private final FollowRequest follow;
  private final Deadline deadline;
  private @Nullable Long refusedSince;

  public ExpressRun(
      StepFunctionsCalls calls,
      TrackedExecution execution,
      Messages messages,
      FollowRequest follow) {
    this.calls = calls;
    this.execution = execution;
    this.messages = messages;
    this.follow = follow;
    WorkflowInfo info = Workflow.getInfo();
    this.deadline =
        Deadline.of(follow.waitPolicy().timeout(), info.getRunStartedTimestampMillis(), info);
  }

  /**
   * The execution's result.
   *
   * @throws ApplicationFailure for an execution that failed, unless {@code RETURN}; of type {@code
   *     ExpressOutcomeUnknown} where it may have run, {@code ExpressNotSupported} for a redrive
   */
  public ExecutionResult run(StartRequest start) {
    try {
      if (follow.redrive().maximumAttempts() > 0) {
        throw FailureType.ExpressNotSupported.failure(
            "redrive does not work for an Express workflow, whose executions AWS does not redrive;"
                + " leave it out, and retry in the states themselves or by a workflow retry"
                + " policy. Nothing was started");
      }
      execution.expressEnded(untilAnswered(command(start)));
      ExecutionResult result = new Ending(calls, execution).conclude(follow.onFailure());
      end();
      return result;
    } catch (TemporalFailure failure) {
      end();
      throw failure;
    }
  }

  private void end() {
    if (CancellationScope.current().isCancelRequested()) {
      AfterCancel.tidyUp(calls, execution, false);
    }
    messages.close();
  }

  private static SyncStartCommand command(StartRequest request) {
    WorkflowInfo info = Workflow.getInfo();
    String given = request.name();
    return new SyncStartCommand(
        request.stateMachine().text(),
        given == null
            ? ExecutionName.derive(info.getWorkflowId(), info.getOriginalExecutionRunId())
            : given,
        request.input(),
        request.traceHeader(),
        request.connection());
  }

  private SyncExecution untilAnswered(SyncStartCommand command) {
    String why = "nobody wanted it any more";
    for (int attempt = 0; ; attempt++) {
      if (CancellationScope.current().isCancelRequested()) {
        execution.notStarted(why);
        CancellationScope.throwCanceled();
      }
      if (messages.isStopWanted()) {
        execution.notStarted(why);
        throw FailureType.ExecutionAborted.failure(
            execution.subject() + " was stopped before AWS had run it: " + why);
      }
      execution.expressRunning();
      try {
        return attempt(command);
      } catch (ActivityFailure failure) {
        why = whyNothingRan(failure);
      }
      Duration pause = AGAIN.interval(attempt, command.stateMachineArn());
      execution.notStarted(why + "; it is tried again");
      if (deadline.hasPassed(Workflow.currentTimeMillis() + pause.toMillis())) {
        throw FailureType.WaitTimedOut.failure(
            execution.subject() + " was not started within the " + deadline.limit() + ": " + why);
      }
      Workflow.await(pause, messages::isStopWanted);
    }
  }

  private SyncExecution attempt(SyncStartCommand command) {
    CompletablePromise<SyncExecution> answer = Workflow.newPromise();
    Workflow.newDetachedCancellationScope(
            () -> answer.completeFrom(calls.writes().startSync(command)))
        .run();
    awaitPatiently(answer);
    return answer.get();
  }

  private void awaitPatiently(Promise<SyncExecution> answer) {
    try {
      while (!answer.isCompleted()) {
        sleepUntil(() -> answer.isCompleted() || messages.isStopWanted());
        if (messages.isStopWanted()) {
          messages.stopFailed(
              FailureType.ExpressNotSupported.failure(
                  execution.subject() + ": " + CANNOT_BE_STOPPED));
        }
        if (!answer.isCompleted() && deadline.hasPassed(Workflow.currentTimeMillis())) {
          throw FailureType.WaitTimedOut.failure(
              execution.subject()
                  + " had not ended within the "
                  + deadline.limit()
                  + " and may still be running: "
                  + CANNOT_BE_STOPPED);
        }
      }
    } catch (CanceledFailure canceled) {
      if (!follow.stopsOnCancel(true)) {
        throw canceled;
      }
      Workflow.newDetachedCancellationScope(() -> Workflow.await(answer::isCompleted)).run();
    }
  }

  /** No longer than the deadline lets it; a timer would cost an event. */
  private void sleepUntil(Supplier<Boolean> condition) {
    if (deadline.isLimited()) {
      Workflow.await(deadline.left(Workflow.currentTimeMillis()), condition);
    } else {
      Workflow.await(condition);
    }
  }

  /** Why AWS surely ran nothing; anything else ends the run. */
  private String whyNothingRan(ActivityFailure failure) {
    if (!(failure.getCause() instanceof ApplicationFailure reason)) {
      throw outcomeUnknown("the worker that ran it did not answer");
    }
    String message = reason.getOriginalMessage();
    if (TransientFailure.tellsThatNothingHappened(reason.getType())) {
      return message;
    }
    FailureType type = FailureType.of(reason.getType()).orElseThrow(() -> outcomeUnknown(message));
    if (type != FailureType.AccessDenied && type != FailureType.CredentialsUnavailable) {
      throw type.failure(message);
    }
    long now = Workflow.currentTimeMillis();
    refusedSince = refusedSince == null ? Long.valueOf(now) : refusedSince;
    if (now - refusedSince >= REFUSALS_PASS_WITHIN.toMillis()) {
      throw type.failure(message);
    }
    return message;
  }

  private ApplicationFailure outcomeUnknown(String why) {
    return FailureType.ExpressOutcomeUnknown.failure(
        execution.subject()
            + " was sent to AWS and may have run: "
            + why
            + ". Look for it in the CloudWatch logs of the state machine; it is not run again by"
            + " itself");
  }
}
