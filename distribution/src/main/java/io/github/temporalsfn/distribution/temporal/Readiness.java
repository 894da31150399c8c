package io.github.temporalsfn.distribution.temporal;

import io.github.temporalsfn.distribution.local.Port;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** When a server that has been started can be used. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String NAMESPACE = "default";

  private final BooleanSupplier alive;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();

  /**
   * @param alive whether there is still something to wait for
   */
  Readiness(BooleanSupplier alive) {
    this.alive = alive;
  }

  /** It will not become ready. */
  static final class NotReadyException extends RuntimeException {
    NotReadyException(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  /**
   * Returns when every port is open and the namespace is there.
   *
   * @throws NotReadyException if the server has ended or takes longer than a minute
   */
  void await(String address, int... ports) {
    // Ports first: a gRPC channel that was refused waits a second before it tries again.
    for (int port : ports) {
      until(() -> Port.isAnswered(port));
    }
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    try {
      until(() -> hasNamespace(stubs));
    } finally {
      stubs.shutdownNow();
    }
  }

  private void until(BooleanSupplier ready) {
    while (!ready.getAsBoolean()) {
      if (!alive.getAsBoolean()) {
        throw new NotReadyException("temporal server start-dev has ended at once");
      }
      if (System.nanoTime() > deadline) {
        throw new NotReadyException(
            "temporal server start-dev is not ready after " + PATIENCE.toSeconds() + " s");
      }
      pause();
    }
  }

  private static boolean hasNamespace(WorkflowServiceStubs stubs) {
    try {
      return stubs
          .blockingStub()
          .withDeadlineAfter(1, TimeUnit.SECONDS)
          .describeNamespace(DescribeNamespaceRequest.newBuilder().setNamespace(NAMESPACE).build())
          .hasNamespaceInfo();
    } catch (StatusRuntimeException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReadyException("interrupted");
    }
  }
}
