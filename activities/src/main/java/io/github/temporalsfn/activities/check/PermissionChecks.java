package io.github.temporalsfn.activities.check;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.machine.StateMachineQuestion;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.Permission;
import io.github.temporalsfn.workflows.activity.PermissionCheck;
import io.github.temporalsfn.workflows.activity.StateMachineDescription;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;

/**
 * Tries each permission that runs of a state machine need. AWS looks at the identity before it
 * looks at what is asked for, so that a request which it refuses for another reason shows that the
 * permission is there.
 */
final class PermissionChecks {
  private final AwsCalls calls;
  private final StateMachineArn machine;
  private final ConnectionChoice choice;
  private final Caller caller;

  PermissionChecks(
      AwsCalls calls, StateMachineArn machine, ConnectionChoice choice, Caller caller) {
    this.calls = calls;
    this.machine = machine;
    this.choice = choice;
    this.caller = caller;
  }

  void of(Findings findings) {
    String type = describe(findings);
    boolean express = type.equals(StateMachineQuestion.EXPRESS);
    (express ? Probe.ofExpress(machine) : Probe.ofStandard(machine))
        .forEach(probe -> findings.permission(result(probe)));
    findings.needs(LeastPrivilege.policy(machine, express));
  }

  /** Its type; one that AWS tells nothing about is taken for a Standard workflow. */
  private String describe(Findings findings) {
    AwsCall call =
        AwsCall.checking(AwsAction.DescribeStateMachine, machine.text(), machine, choice, caller);
    String purpose = Probe.PURPOSE_OF_DESCRIBING;
    try {
      Instant sent = Instant.now();
      DescribeStateMachineResponse answer =
          calls.make(call, (sfn, limits) -> StateMachineQuestion.ask(sfn, machine.text(), limits));
      ClockSkew.of(answer.sdkHttpResponse(), sent, Instant.now()).ifPresent(findings::isAhead);
      String type = StateMachineQuestion.type(answer);
      findings.describes(
          new StateMachineDescription(
              machine.text(), machine.name(), type, answer.statusAsString()));
      findings.permission(permission(call, purpose, Permission.GRANTED, null));
      if (StateMachineQuestion.isDeleting(answer.statusAsString())) {
        findings.problem("the state machine is being deleted and takes no new executions");
      }
      return type;
    } catch (ApplicationFailure failure) {
      PermissionCheck check = refused(call, purpose, failure);
      findings.permission(check);
      // What keeps AWS from answering at all, unless it is told already.
      boolean unanswered = check.result() == Permission.UNKNOWN && !findings.hasProblems();
      if (isMissing(failure) || unanswered) {
        findings.problem(failure.getOriginalMessage());
      }
      return StateMachineQuestion.STANDARD;
    }
  }

  private PermissionCheck result(Probe probe) {
    AwsCall call = AwsCall.checking(probe.action(), probe.arn(), machine, choice, caller);
    try {
      calls.make(
          call,
          (sfn, limits) -> {
            probe.request().send(sfn, limits);
            return true;
          });
      return permission(call, probe.purpose(), Permission.GRANTED, null);
    } catch (ApplicationFailure failure) {
      return refused(call, probe.purpose(), failure);
    }
  }

  private static PermissionCheck refused(AwsCall call, String purpose, ApplicationFailure failure) {
    String type = failure.getType();
    Permission result =
        FailureType.AccessDenied.name().equals(type)
            ? Permission.MISSING
            : isMissing(failure) ? Permission.GRANTED : Permission.UNKNOWN;
    return permission(
        call, purpose, result, result == Permission.GRANTED ? null : failure.getOriginalMessage());
  }

  private static boolean isMissing(ApplicationFailure failure) {
    return FailureType.StateMachineDoesNotExist.name().equals(failure.getType())
        || FailureType.StateMachineDeleting.name().equals(failure.getType());
  }

  private static PermissionCheck permission(
      AwsCall call, String purpose, Permission result, @Nullable String reason) {
    return new PermissionCheck(call.action().iamAction(), purpose, result, reason);
  }
}
