package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.activities.FleetSettings;
import io.github.temporalsfn.activities.budget.ServiceQuotas;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.worker.StepFunctionsWorker;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A worker in this process, between a Temporal that needs no credentials and Step Functions. */
public final class LocalWorker implements AutoCloseable {
  private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(1);

  // An emulator that has no quotas.
  private static final FleetSettings EMULATED =
      new FleetSettings(
          ServiceQuotas.parse(
              "StartExecution=10000/10000,DescribeExecution=10000/10000,StopExecution=10000/10000,"
                  + "RedriveExecution=10000/10000,GetExecutionHistory=10000/10000,"
                  + "DescribeStateMachine=10000/10000,ListExecutions=10000/10000"),
          1,
          true,
          List.of(),
          ConnectionChoice.DEFAULT);

  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;
  private final Connections connections;
  private final StepFunctionsWorker worker;

  /**
   * Starts to poll.
   *
   * @param temporalAddress {@code host:port}; the namespace is {@code default}
   * @param stepFunctions the only endpoint that is called, with dummy credentials
   */
  public LocalWorker(String temporalAddress, URI stepFunctions, String taskQueue) {
    this(temporalAddress, stepFunctions, taskQueue, false);
  }

  /**
   * Starts to poll.
   *
   * @param searchAttributes whether runs set search attributes
   */
  public LocalWorker(
      String temporalAddress, URI stepFunctions, String taskQueue, boolean searchAttributes) {
    this(temporalAddress, onDummyCredentials(stepFunctions), taskQueue, searchAttributes);
  }

  /**
   * Starts to poll.
   *
   * @param connections closed with it
   */
  public LocalWorker(String temporalAddress, Connections connections, String taskQueue) {
    this(temporalAddress, connections, taskQueue, false);
  }

  private LocalWorker(
      String temporalAddress, Connections connections, String taskQueue, boolean searchAttributes) {
    this.connections = connections;
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(temporalAddress).build());
    client = WorkflowClient.newInstance(stubs);
    worker = new StepFunctionsWorker(client, taskQueue, connections, EMULATED, DRAIN_TIMEOUT);
    if (searchAttributes) {
      worker.offerSearchAttributes();
    }
    worker.start();
  }

  private static Connections onDummyCredentials(URI stepFunctions) {
    DummyCredentials.use();
    return Connections.onDefaultChain(Optional.of(stepFunctions));
  }

  public WorkflowClient client() {
    return client;
  }

  @Override
  public void close() {
    worker.close();
    connections.close();
    stubs.shutdownNow();
  }
}
