package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.input.StartRequest;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts one execution, whatever happens to the call: the name is the key, so that a retry finds
 * what a lost call had started. Where the outcome stays unknown, the execution of that name is
 * looked for.
 */
public final class ExecutionStart {
  // As the activity tells an own execution from somebody else's of the same name: clocks differ.
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private final Deadline deadline;
  private final BooleanSupplier isUnwanted;
  private final boolean isWaitedFor;

  /**
   * Prepares a start.
   *
   * @param isWaitedFor whether this run waits for the execution's end
   * @param isUnwanted whether somebody wants it stopped, other than by a cancel
   */
  ExecutionStart(
      StepFunctionsCalls calls,
      TrackedExecution execution,
      Deadline deadline,
      boolean isWaitedFor,
      BooleanSupplier isUnwanted) {
    this.isWaitedFor = isWaitedFor;
    this.calls = calls;
    this.execution = execution;
    this.deadline = deadline;
    this.isUnwanted = isUnwanted;
  }

  /** A start that may take as long as it takes. */
  public static ExecutionStart patient(StepFunctionsCalls calls, TrackedExecution execution) {
    Deadline deadline =
        Deadline.of(null, Workflow.getInfo().getRunStartedTimestampMillis(), Workflow.getInfo());
    return new ExecutionStart(calls, execution, deadline, false, () -> false);
  }

  /**
   * Returns when AWS has confirmed the start.
   *
   * @param express whether it is an Express workflow; {@code null}: AWS is asked
   * @param answersExpress whether an Express workflow is then answered instead of refused
   * @return whether there is an execution: none where it is an Express workflow
   * @throws ApplicationFailure what AWS refuses with, or {@code WaitTimedOut}, or {@code
   *     ExecutionAborted} where it became unwanted
   * @throws io.temporal.failure.CanceledFailure when the outcome of the last attempt is known
   */
  public boolean start(StartRequest request, @Nullable Boolean express, boolean answersExpress) {
    boolean isStandard = Boolean.FALSE.equals(express);
    StartCommand command = command(request, answersExpress, isStandard, Workflow.getInfo());
    InsistentCall call = new InsistentCall(execution, deadline, isUnwanted);
    Outcome<StartedExecution> outcome = call.make(limits -> calls.writes().start(command, limits));
    if (outcome instanceof Outcome.Done<StartedExecution> done) {
      if (done.answer().express()) {
        return false;
      }
      execution.started(done.answer());
    } else if (outcome instanceof Outcome.Refused<StartedExecution> refused) {
      lookAfter(refused, request, command);
    } else if (outcome instanceof Outcome.Unknown<StartedExecution> unknown) {
      searchAfter(unknown, call.isInterrupted(), request, command);
    } else {
      execution.notStarted("the start was not wanted any more");
    }
    CancellationScope.throwCanceled(); // where a cancel was requested
    if (!execution.isKnown()) {
      throw FailureType.ExecutionAborted.failure(
          execution.subject() + " was stopped before AWS had started its execution");
    }
    return true;
  }

  private StartCommand command(
      StartRequest request, boolean answersExpress, boolean isStandard, WorkflowInfo info) {
    String given = request.name();
    String name =
        given == null
            ? ExecutionName.derive(info.getWorkflowId(), info.getOriginalExecutionRunId())
            : given;
    return new StartCommand(
        request.stateMachine().text(),
        name,
        request.input(),
        request.traceHeader(),
        request.connection(),
        given == null,
        answersExpress,
        isStandard,
        request.onExistingExecution(),
        IsoDate.ofEpochMilli(info.getRunStartedTimestampMillis()),
        isWaitedFor);
  }

  /** A permission may get lost between a start without an answer and the attempt after it. */
  private void lookAfter(
      Outcome.Refused<StartedExecution> refused, StartRequest request, StartCommand command) {
    boolean mayHaveStarted =
        refused.type() == FailureType.AccessDenied
            || refused.type() == FailureType.CredentialsUnavailable;
    if (mayHaveStarted) {
      lost(request, command).lookOnce().ifPresent(execution::described);
    }
    if (!execution.isKnown()) {
      execution.notStarted(refused.message());
      throw refused.failure();
    }
  }

  /** Nobody has answered, which does not mean that nothing was started. */
  private void searchAfter(
      Outcome.Unknown<StartedExecution> unknown,
      boolean isInterrupted,
      StartRequest request,
      StartCommand command) {
    LateRequest lost = lost(request, command);
    lost.lookUntilItMustHaveArrived().ifPresent(execution::described);
    if (execution.isKnown()) {
      return;
    }
    execution.notStarted(unknown.reason());
    if (!isInterrupted) {
      throw FailureType.WaitTimedOut.failure(
          execution.subject()
              + " was not started within the "
              + deadline.limit()
              + ": "
              + unknown.reason()
              + " ("
              + executionArn(request, command)
              + ")");
    }
  }

  private LateRequest lost(StartRequest request, StartCommand command) {
    return new LateRequest(
        calls, executionArn(request, command), found -> isOurs(command, found.startDate()));
  }

  private static String executionArn(StartRequest request, StartCommand command) {
    return request.stateMachine().execution(command.name()).text();
  }

  /** A derived name is this run's alone; another may belong to an execution that was there. */
  private static boolean isOurs(StartCommand command, @Nullable String startDate) {
    if (command.derivedName()) {
      return true;
    }
    String begun = Objects.requireNonNull(command.runStartedAt());
    return startDate != null
        && Instant.parse(startDate).plus(CLOCK_SKEW).isAfter(Instant.parse(begun));
  }
}
