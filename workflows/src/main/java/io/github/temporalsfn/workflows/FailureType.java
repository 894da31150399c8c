package io.github.temporalsfn.workflows;

import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.failure.ApplicationFailure;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types of the {@code ApplicationFailure}s that workflows and activities end with. The name of
 * the constant is the failure's {@code type}.
 */
public enum FailureType {
  /** The execution ended FAILED. Details: {@link ExecutionResult}. */
  ExecutionFailed(true),
  /** The execution ended TIMED_OUT; error {@code States.Timeout}, which AWS leaves out. */
  ExecutionTimedOut(true),
  /** The execution ended ABORTED: somebody stopped it. */
  ExecutionAborted(true),
  /** {@code wait.timeout} passed first. Details say what became of the execution. */
  WaitTimedOut(true),
  /** {@code wait.maximumAttempts} describes were answered first. */
  WaitAttemptsExhausted(true),
  /** SUCCEEDED, but AWS shows no output; or the execution is not over. */
  OutputNotAvailable(true),
  /** AWS refused the call for want of a permission; the message names the IAM action. */
  AccessDenied(true),
  /**
   * The worker's side of the way to AWS is wrong: it has no AWS credentials, or AWS does not accept
   * them; it does not trust the endpoint's certificate; a proxy wants another password; or its
   * connection cannot be used, such as for a file that is missing.
   */
  CredentialsUnavailable(true),
  /** The input breaks a rule; the message names field and rule. */
  InvalidRequest(false),
  /** An execution of that name exists that this run may not attach to. */
  ExecutionAlreadyExists(false),
  /** AWS knows no state machine, version or alias of that ARN. */
  StateMachineDoesNotExist(false),
  /** The state machine is being deleted and takes no new executions. */
  StateMachineDeleting(false),
  /** AWS knows no execution of that ARN. */
  ExecutionDoesNotExist(false),
  /** AWS does not redrive this execution. */
  ExecutionNotRedrivable(false),
  /** The operation does not work for an Express workflow. */
  ExpressNotSupported(false),
  /** An Express workflow was started and its outcome got lost. */
  ExpressOutcomeUnknown(false),
  /** The worker has no connection of that name. */
  UnknownConnection(false),
  /** The worker's configuration does not let a request override that. */
  OverrideNotAllowed(false),
  /** The worker's configuration does not let callers run that state machine. */
  StateMachineNotAllowed(false);

  private final boolean retryable;

  FailureType(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether a workflow retry policy starts another attempt after it. */
  public boolean isRetryable() {
    return retryable;
  }

  /** A failure of this type, without details and without a stack trace. */
  public ApplicationFailure failure(String message) {
    return withoutStackTrace(builder(message).build());
  }

  /** The same for an activity that no retry can help, though a later run may succeed. */
  public ApplicationFailure nonRetryableFailure(String message) {
    return withoutStackTrace(builder(message).setNonRetryable(true).build());
  }

  /** A failure of this type with the execution as far as it is known. */
  public ApplicationFailure failure(String message, ExecutionResult details) {
    return withoutStackTrace(builder(message).setDetails(JsonPayload.of(details)).build());
  }

  /** The constant for an {@code ApplicationFailure}'s type, empty for types that are not ours. */
  public static Optional<FailureType> of(@Nullable String type) {
    return Arrays.stream(values()).filter(known -> known.name().equals(type)).findFirst();
  }

  private ApplicationFailure.Builder builder(String message) {
    return ApplicationFailure.newBuilder()
        .setType(name())
        .setMessage(message)
        .setNonRetryable(!retryable);
  }

  // The Temporal CLI prints every line of it below the message.
  private static ApplicationFailure withoutStackTrace(ApplicationFailure failure) {
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }
}
