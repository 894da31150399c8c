package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.workflows.service.ServiceErrors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.errordetails.v1.NamespaceNotFoundFailure;
import io.temporal.serviceclient.StatusUtils;
import java.util.Optional;
import java.util.stream.Stream;

/** The one place that says what Temporal's refusals mean to a user. */
public final class TemporalErrors {
  private final String address;
  private final String namespace;

  TemporalErrors(String address, String namespace) {
    this.address = address;
    this.namespace = namespace;
  }

  /** The gRPC status that caused an exception of the SDK. */
  public static Optional<StatusRuntimeException> status(Throwable error) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause)
        .filter(StatusRuntimeException.class::isInstance)
        .map(StatusRuntimeException.class::cast)
        .findFirst();
  }

  /** Whether nothing answers at the address. */
  public static boolean isUnavailable(Throwable error) {
    return hasCode(error, Status.Code.UNAVAILABLE);
  }

  /** Whether the exception may be gone by itself: Temporal is away or late. */
  public static boolean isOutage(Throwable error) {
    return isUnavailable(error) || hasCode(error, Status.Code.DEADLINE_EXCEEDED);
  }

  /** Whether Temporal says that it does not have what was asked for. */
  public static boolean isNotFound(Throwable error) {
    return status(error)
        .filter(e -> e.getStatus().getCode() == Status.Code.NOT_FOUND && !isNamespaceMissing(e))
        .isPresent();
  }

  /**
   * The failure for an exception of the SDK; an exception that Temporal did not cause is rethrown.
   */
  public CommandFailure explain(RuntimeException error) {
    if (error instanceof CommandFailure failure) {
      return failure;
    }
    StatusRuntimeException status = status(error).orElseThrow(() -> error);
    return switch (status.getStatus().getCode()) {
      case NOT_FOUND ->
          isNamespaceMissing(status)
              ? badRequest(
                  "NamespaceNotFound",
                  "Temporal at " + address + " has no namespace \"" + namespace + "\"")
              : badRequest(
                  "WorkflowNotFound",
                  "Temporal does not know the workflow" + description(status.getStatus()));
      case INVALID_ARGUMENT ->
          badRequest(
              "InvalidRequest", "Temporal refuses the request" + description(status.getStatus()));
      default -> notReachable(ServiceErrors.explain(address, status.getStatus()));
    };
  }

  /** Temporal stayed away for longer than the command waits. */
  public CommandFailure notReachable() {
    return notReachable("Temporal is not reachable at " + address);
  }

  private static CommandFailure notReachable(String message) {
    return new CommandFailure(ExitCode.NOT_REACHABLE, "TemporalNotReachable", message);
  }

  private static CommandFailure badRequest(String type, String message) {
    return new CommandFailure(ExitCode.BAD_REQUEST, type, message);
  }

  private static boolean hasCode(Throwable error, Status.Code code) {
    return status(error).filter(e -> e.getStatus().getCode() == code).isPresent();
  }

  private static boolean isNamespaceMissing(StatusRuntimeException error) {
    return StatusUtils.hasFailure(error, NamespaceNotFoundFailure.class);
  }

  private static String description(Status status) {
    String description = status.getDescription();
    return description == null ? "" : ": " + description.lines().findFirst().orElse("").strip();
  }
}
