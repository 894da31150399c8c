package io.github.temporalsfn.activities.start;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.machine.StateMachineTypes;
import io.github.temporalsfn.activities.watch.WaitingRun;
import io.github.temporalsfn.activities.watch.Watch;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.temporal.activity.ActivityInfo;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/**
 * Starts an execution exactly once. The name is the key: AWS answers a repeated start with the same
 * execution while it runs, and refuses it afterwards (API reference, StartExecution). A refusal
 * therefore leads to a look at the execution of that name, which may be the one that an earlier
 * attempt started.
 */
public final class ExecutionStart {
  private static final Logger log = LoggerFactory.getLogger(ExecutionStart.class);

  private final AwsCalls calls;
  private final StateMachineTypes types;
  private final Watch watch;

  /**
   * Prepares to start.
   *
   * @param watch hears of runs that wait
   */
  public ExecutionStart(AwsCalls calls, StateMachineTypes types, Watch watch) {
    this.calls = calls;
    this.types = types;
    this.watch = watch;
  }

  public StartedExecution start(@Nullable StartCommand command, ActivityInfo activity) {
    StartRequest request = StartRequest.of(command, activity);
    if (!request.standard()
        && types.isExpress(request.stateMachineArn(), request.connection(), activity)) {
      return nothingFor(request);
    }
    AwsCall call = AwsCall.starting(request.stateMachineArn(), request.connection(), activity);
    StartedExecution started =
        send(call, request)
            .map(answer -> watched(accepted(request, answer), request, activity))
            .orElseGet(() -> existing(request, describe(call, request)));
    log.atInfo()
        .addKeyValue("executionArn", started.executionArn())
        .addKeyValue("startDate", started.startDate())
        .addKeyValue("attached", started.attached())
        .addKeyValue("attempt", activity.getAttempt())
        .addKeyValue("workflowId", activity.getWorkflowId())
        .log("StartExecution");
    return started;
  }

  // One that was there before may have been redriven: its run asks before it waits long.
  private StartedExecution watched(
      StartedExecution started, StartRequest request, ActivityInfo activity) {
    return started.attached() || !request.watch()
        ? started
        : WaitingRun.of(
                request.executionArn(), request.connection(), 0, 0, started.startDate(), activity)
            .flatMap(watch::waiting)
            .map(started::watched)
            .orElse(started);
  }

  /** AWS's answer; empty where an execution of that name exists. */
  private Optional<StartExecutionResponse> send(AwsCall call, StartRequest request) {
    return calls.make(
        call,
        (sfn, limits) -> {
          try {
            return Optional.of(
                sfn.startExecution(
                    start ->
                        start
                            .stateMachineArn(request.stateMachineArn().text())
                            .name(request.name())
                            .input(request.input())
                            .traceHeader(request.traceHeader())
                            .overrideConfiguration(limits)));
          } catch (ExecutionAlreadyExistsException refused) {
            return Optional.empty();
          }
        });
  }

  private ExistingExecution describe(AwsCall call, StartRequest request) {
    Optional<ExistingExecution> existing =
        calls.make(
            call.besideReading(request.executionArn()),
            (sfn, limits) -> {
              try {
                return Optional.of(
                    ExistingExecution.from(
                        sfn.describeExecution(
                            describe ->
                                describe
                                    .executionArn(request.executionArn().text())
                                    .overrideConfiguration(limits))));
              } catch (ExecutionDoesNotExistException notYet) {
                return Optional.empty();
              }
            });
    // Describes are eventually consistent (API reference, DescribeExecution).
    return existing.orElseThrow(
        () ->
            TransientFailure.Unavailable.failure(
                about(request)
                    + "AWS refuses the name as taken, and does not show its execution yet; it is"
                    + " asked again"));
  }

  private static StartedExecution nothingFor(StartRequest request) {
    if (request.answersExpress()) {
      return new StartedExecution(null, null, false, true);
    }
    throw FailureType.ExpressNotSupported.failure(
        about(request)
            + "the state machine is an Express workflow; nothing was started. Use RunStateMachine,"
            + " or the activity StartSyncExecution");
  }

  private StartedExecution accepted(StartRequest request, StartExecutionResponse answer) {
    if (answer.executionArn() == null || answer.startDate() == null) {
      throw namesNone(request);
    }
    if (answer.executionArn().contains(":express:")) {
      // An Express workflow's executions have ARNs of their own: …:express:NAME:EXECUTION:UUID.
      types.learnExpress(request.stateMachineArn(), request.connection());
      throw FailureType.ExpressOutcomeUnknown.failure(
          about(request)
              + "the state machine is an Express workflow, which could not be asked before. AWS has"
              + " started it and keeps no state that could be waited for; its CloudWatch logs tell"
              + " what became of it. Give the worker's identity the IAM action "
              + AwsAction.DescribeStateMachine.iamAction()
              + ", and RunStateMachine returns the result");
    }
    return result(
        request,
        executionArn(request, answer),
        answer.startDate(),
        request.rule().whenAccepted(answer.startDate()));
  }

  /** The ARN that AWS has given: a run must not wait for what is none, or another execution's. */
  private static String executionArn(StartRequest request, StartExecutionResponse answer) {
    try {
      ExecutionArn given = ExecutionArn.parse(answer.executionArn());
      if (given.name().equals(request.name())) {
        return given.text();
      }
    } catch (InvalidArnException e) {
      throw namesNone(request);
    }
    throw namesNone(request);
  }

  private static ApplicationFailure namesNone(StartRequest request) {
    return TransientFailure.Unavailable.failure(
        about(request)
            + "the answer names no execution of that name, so it may not be Step Functions that"
            + " gave it; it is asked again, for the same one");
  }

  private static StartedExecution existing(StartRequest request, ExistingExecution existing) {
    InputComparison inputs = new InputComparison(request.input(), existing.input());
    AttachDecision decision =
        inputs.areSame()
            ? request.rule().whenRefused(existing)
            : new AttachDecision.Refused(
                "has another input (" + inputs.difference() + "); choose another name");
    return result(request, request.executionArn().text(), existing.startDate(), decision);
  }

  private static StartedExecution result(
      StartRequest request, String executionArn, Instant startDate, AttachDecision decision) {
    if (decision instanceof AttachDecision.Refused refused) {
      throw FailureType.ExecutionAlreadyExists.failure(
          about(request) + "an execution of this name " + refused.reason());
    }
    boolean attached = decision instanceof AttachDecision.Attached;
    return new StartedExecution(executionArn, IsoDate.of(startDate), attached, false);
  }

  private static String about(StartRequest request) {
    return AwsAction.StartExecution + " of " + request.executionArn().text() + ": ";
  }
}
