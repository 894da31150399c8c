package io.github.temporalsfn.worker.metrics;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks Temporal whether it is there, by the call with which the SDK begins a connection: whoever is
 * let in may make it.
 */
final class TemporalQuestion {
  private static final long TIMEOUT_SECONDS = 2;

  private final WorkflowServiceStubs stubs;

  TemporalQuestion(WorkflowServiceStubs stubs) {
    this.stubs = stubs;
  }

  /** Why Temporal does not answer, in one line; empty where it does. */
  Optional<String> obstacle() {
    try {
      var unused =
          stubs
              .blockingStub()
              .withDeadlineAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
              .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
      return Optional.empty();
    } catch (StatusRuntimeException e) {
      return Optional.of("Temporal does not answer: " + reason(e.getStatus()));
    }
  }

  private static String reason(Status status) {
    String description = status.getDescription();
    return description == null
        ? status.getCode().name()
        : status.getCode() + ": " + description.lines().findFirst().orElse("");
  }
}
