package io.github.temporalsfn.worker;

import io.github.temporalsfn.workflows.service.ServiceErrors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks for the namespace before the worker starts, since the SDK would retry for a minute. */
final class TemporalProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final WorkflowServiceStubs stubs;
  private final String namespace;

  TemporalProbe(WorkflowServiceStubs stubs, String namespace) {
    this.stubs = stubs;
    this.namespace = namespace;
  }

  /**
   * Returns once Temporal has answered. A server that starts beside the worker has five seconds.
   *
   * @throws StartFailure if it does not answer, or has no such namespace
   */
  void requireNamespace() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Status seen = Status.OK;
    while (true) {
      try {
        describeNamespace(deadline - System.nanoTime());
        return;
      } catch (StatusRuntimeException e) {
        seen = telling(seen, e.getStatus());
        boolean timeLeft = System.nanoTime() + PAUSE.toNanos() < deadline;
        if (seen.getCode() != Status.Code.UNAVAILABLE || !timeLeft) {
          throw explained(seen);
        }
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }

  /** The time that was left for the last call says less than what the one before ran into. */
  private static Status telling(Status before, Status last) {
    return last.getCode() == Status.Code.DEADLINE_EXCEEDED && !before.isOk() ? before : last;
  }

  private void describeNamespace(long nanoseconds) {
    var unused =
        stubs
            .blockingStub()
            .withDeadlineAfter(nanoseconds, TimeUnit.NANOSECONDS)
            .describeNamespace(
                DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build());
  }

  private StartFailure explained(Status status) {
    String address = stubs.getOptions().getTarget();
    return status.getCode() == Status.Code.NOT_FOUND
        ? new StartFailure(
            WorkerProcess.BAD_SETTINGS,
            "Temporal at " + address + " has no namespace \"" + namespace + "\"")
        : new StartFailure(WorkerProcess.NOT_REACHABLE, ServiceErrors.explain(address, status));
  }
}
