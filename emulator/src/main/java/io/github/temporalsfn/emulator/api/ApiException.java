package io.github.temporalsfn.emulator.api;

import org.jspecify.annotations.Nullable;

/** An error that a caller gets as an answer. */
public final class ApiException extends Exception {
  private final int status;
  private final String namespace;
  private final String code;

  private ApiException(int status, String namespace, String code, @Nullable String message) {
    super(message, null, false, false);
    this.status = status;
    this.namespace = namespace;
    this.code = code;
  }

  /** An error of the Step Functions model. */
  public static ApiException of(String code, String message) {
    return of(400, code, message);
  }

  /** An error with a message of the form that most have: {@code <text>: '<subject>'}. */
  public static ApiException of(String code, String text, String subject) {
    return of(code, text + ": '" + subject + "'");
  }

  /** An action that STANDARD or EXPRESS state machines do not have. */
  public static ApiException typeNotSupported() {
    return of(
        "StateMachineTypeNotSupported",
        "This operation is not supported by this type of state machine");
  }

  /** A version, an alias or a map run that is not there. */
  public static ApiException resourceNotFound() {
    return of("ResourceNotFound", "Request references a resource that does not exist.");
  }

  /** A change that does not fit to what is there. */
  public static ApiException conflict(String message) {
    return of("ConflictException", message);
  }

  /** A request that breaks the model's constraints. */
  public static ApiException validation(String message) {
    return new ApiException(400, "com.amazon.coral.validate", "ValidationException", message);
  }

  /** An error of AWS's request handling, the same for all its services. */
  public static ApiException common(int status, String code, String message) {
    return new ApiException(status, "com.amazon.coral.service", code, message);
  }

  /** More calls than AWS allows. */
  public static ApiException throttling() {
    return new ApiException(
        400, "com.amazon.coral.availability", "ThrottlingException", "Rate exceeded");
  }

  /** AWS's own failure, about which it says nothing. */
  public static ApiException internalFailure() {
    return new ApiException(500, "com.amazon.coral.service", "InternalFailure", null);
  }

  /** An error of the Step Functions model with a status of its own. */
  public static ApiException of(int status, String code, String message) {
    return new ApiException(status, "com.amazonaws.states", code, message);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The error code, such as {@code ExecutionDoesNotExist}. */
  public String code() {
    return code;
  }

  /** The code with its namespace, as it is on the wire. */
  public String type() {
    return namespace + "#" + code;
  }
}
