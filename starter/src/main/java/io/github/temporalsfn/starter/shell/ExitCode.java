package io.github.temporalsfn.starter.shell;

import io.github.temporalsfn.workflows.FailureType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the process says to the shell. Scripts rely on the numbers. */
public enum ExitCode {
  SUCCEEDED(0, "succeeded"),
  /** Not in any contract: an exception that nobody foresaw, with its stack trace. */
  FAULT(1, "a fault of this program"),
  BAD_REQUEST(2, "bad usage, invalid request, unknown connection or workflow id"),
  EXECUTION_FAILED(3, "the execution failed, timed out, or was aborted, cancelled or terminated"),
  NO_RESULT(4, "the limit of the wait was reached, or there is no output"),
  REFUSED(5, "AWS refused, or another failure of the workflow"),
  NOT_REACHABLE(6, "Temporal is not reachable, or no worker is on the task queue"),
  INTERRUPTED(130, "interrupted while following; the run goes on");

  private final int code;
  private final String description;

  ExitCode(int code, String description) {
    this.code = code;
    this.description = description;
  }

  public int code() {
    return code;
  }

  public String description() {
    return description;
  }

  /** The code for the type of an {@code ApplicationFailure}, ours or not. */
  public static ExitCode ofFailureType(String type) {
    Optional<FailureType> known = FailureType.of(type);
    return known.isPresent() ? of(known.get()) : REFUSED;
  }

  /** The code for a failure of ours. */
  public static ExitCode of(FailureType type) {
    return switch (type) {
      case ExecutionFailed, ExecutionTimedOut, ExecutionAborted, ExpressOutcomeUnknown ->
          EXECUTION_FAILED;
      case WaitTimedOut, WaitAttemptsExhausted, OutputNotAvailable -> NO_RESULT;
      case InvalidRequest, UnknownConnection, OverrideNotAllowed -> BAD_REQUEST;
      case AccessDenied,
          CredentialsUnavailable,
          ExecutionAlreadyExists,
          StateMachineDoesNotExist,
          StateMachineDeleting,
          ExecutionDoesNotExist,
          ExecutionNotRedrivable,
          ExpressNotSupported,
          StateMachineNotAllowed ->
          REFUSED;
    };
  }

  /** Code and description in ascending order, as help texts list them. */
  public static Map<String, String> list() {
    Map<String, String> list = new LinkedHashMap<>();
    Arrays.stream(values())
        .filter(code -> code != FAULT)
        .forEach(code -> list.put(Integer.toString(code.code), code.description));
    return list;
  }
}
