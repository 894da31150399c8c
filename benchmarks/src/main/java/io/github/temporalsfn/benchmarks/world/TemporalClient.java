package io.github.temporalsfn.benchmarks.world;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

/** A program's connection to a Temporal. */
public final class TemporalClient implements AutoCloseable {
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  public TemporalClient(String address) {
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    client = WorkflowClient.newInstance(stubs);
  }

  public WorkflowClient workflows() {
    return client;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }
}
