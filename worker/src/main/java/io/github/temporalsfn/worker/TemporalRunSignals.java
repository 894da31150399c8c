package io.github.temporalsfn.worker;

import io.github.temporalsfn.activities.watch.RunSignals;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflowservice.v1.SignalWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import java.util.concurrent.TimeUnit;

/**
 * Signals through the service itself: the client's stubs choose another request id for each signal,
 * and the server takes a second signal of the same id for the first.
 */
final class TemporalRunSignals implements RunSignals {
  private static final String SIGNAL = "executionStatusChanged";
  private static final long TIMEOUT_SECONDS = 10;

  private final WorkflowClient client;

  TemporalRunSignals(WorkflowClient client) {
    this.client = client;
  }

  @Override
  public boolean executionStatusChanged(String workflowId, String requestId) {
    SignalWorkflowExecutionRequest request =
        SignalWorkflowExecutionRequest.newBuilder()
            .setNamespace(client.getOptions().getNamespace())
            .setIdentity(client.getOptions().getIdentity())
            .setWorkflowExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
            .setSignalName(SIGNAL)
            .setRequestId(requestId)
            .build();
    try {
      var unused =
          client
              .getWorkflowServiceStubs()
              .blockingStub()
              .withDeadlineAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
              .signalWorkflowExecution(request);
      return true;
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }
}
