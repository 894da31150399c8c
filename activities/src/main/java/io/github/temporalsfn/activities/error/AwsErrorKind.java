package io.github.temporalsfn.activities.error;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.function.Function;

/** What an error of AWS means to us: the failure it becomes, and what to do about it. */
enum AwsErrorKind {
  THROTTLED(
      TransientFailure.Throttled::failure,
      "the request rate of {action} is used up in this account and region; it is asked again"),
  EXECUTION_LIMIT(
      TransientFailure.ExecutionLimitExceeded::failure,
      "the account has as many open executions as its quota allows; it is asked again. Raise the"
          + " quota of open executions in Service Quotas if this lasts"),
  UNAVAILABLE(TransientFailure.Unavailable::failure, "it is asked again"),
  NOT_SENT(TransientFailure.NotSent::failure, "nothing was started; it is tried again"),
  OUTCOME_UNKNOWN(
      FailureType.ExpressOutcomeUnknown::failure,
      "the Express workflow may have run, and AWS keeps no state of it: look for the execution in"
          + " the state machine's CloudWatch logs before you run it again"),
  ACCESS_DENIED(
      FailureType.AccessDenied::failure,
      "give the worker's identity the IAM action {iam} on this ARN"),
  KEY_REFUSED(
      FailureType.AccessDenied::failure,
      "the state machine has a KMS key of its own: it must be enabled, and the worker's identity"
          + " needs the IAM action kms:Decrypt on it"),
  CREDENTIALS_REFUSED(
      FailureType.CredentialsUnavailable::failure,
      "renew the worker's AWS credentials, and check the worker's clock"),
  ROLE_REFUSED(
      FailureType.CredentialsUnavailable::failure,
      "let the role's trust policy name the identity that the connection begins with, and give that"
          + " identity the IAM action sts:AssumeRole on the role"),
  CREDENTIALS_MISSING(
      FailureType.CredentialsUnavailable::failure,
      "give the worker AWS credentials by any way of the AWS default chain: AWS_ACCESS_KEY_ID and"
          + " AWS_SECRET_ACCESS_KEY, a profile, a web identity, or the role of its container or"
          + " instance"),
  NO_CREDENTIALS_OF_CONNECTION(FailureType.CredentialsUnavailable::failure, "nothing was sent"),
  // The worker's part of the way to AWS is wrong, as with credentials, and is put right there.
  ENDPOINT_NOT_TRUSTED(FailureType.CredentialsUnavailable::failure, "nothing was sent to it"),
  PROXY_REFUSED(
      FailureType.CredentialsUnavailable::failure,
      "a proxy on the way wants a user and a password, or others; write them into proxies of the"
          + " worker's connection; nothing reached AWS"),
  CLIENT_UNUSABLE(
      FailureType.CredentialsUnavailable::failure,
      "correct the worker's connection; nothing was sent"),
  EXECUTION_EXISTS(FailureType.ExecutionAlreadyExists::failure, "choose another name"),
  NO_EXECUTION(
      FailureType.ExecutionDoesNotExist::failure,
      "check region, account and name in the ARN; AWS forgets executions 90 days after their end,"
          + " and those of a deleted state machine at once"),
  NO_STATE_MACHINE(
      FailureType.StateMachineDoesNotExist::failure,
      "check region, account, name, and version or alias in the ARN"),
  STATE_MACHINE_DELETING(
      FailureType.StateMachineDeleting::failure,
      "it takes no more executions; use another state machine, or create it again"),
  NOT_REDRIVABLE(
      FailureType.ExecutionNotRedrivable::failure,
      "start a new execution; AWS redrives FAILED, TIMED_OUT and ABORTED ones for 14 days"),
  EXPRESS(
      FailureType.ExpressNotSupported::failure,
      "{action} does not work for Express workflows; use RunStateMachine, which returns their"
          + " result, or read their CloudWatch logs"),
  STANDARD(
      FailureType.InvalidRequest::failure,
      "the state machine is a Standard workflow, which {action} does not run; use RunStateMachine,"
          + " or the activity StartExecution"),
  INVALID_INPUT(
      FailureType.InvalidRequest::failure,
      "input must be one JSON document of at most 262,144 bytes"),
  INVALID(FailureType.InvalidRequest::failure, "correct the request");

  // A method of an enum constant; it has no state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, ApplicationFailure> failure;

  private final String advice;

  AwsErrorKind(Function<String, ApplicationFailure> failure, String advice) {
    this.failure = failure;
    this.advice = advice;
  }

  ApplicationFailure failure(String message) {
    return failure.apply(message);
  }

  String advice(AwsAction action) {
    return advice.replace("{action}", action.name()).replace("{iam}", action.iamAction());
  }
}
