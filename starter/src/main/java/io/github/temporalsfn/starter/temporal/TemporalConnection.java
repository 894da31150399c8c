package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A connection to one namespace, for the time of one command. */
public final class TemporalConnection implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  // A query waits for the workflow's worker; without one it would wait this long for nothing.
  // Retries
  // end as early, or there would be a second wait.
  private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(4);
  // The SDK would retry for a minute before a user hears anything.
  private static final Duration RETRY_LIMIT = QUERY_TIMEOUT;

  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;
  private final String address;

  private TemporalConnection(
      WorkflowServiceStubsOptions stubsOptions, WorkflowClientOptions clientOptions) {
    this.stubs = WorkflowServiceStubs.newServiceStubs(stubsOptions);
    this.client = WorkflowClient.newInstance(stubs, clientOptions);
    this.address = stubsOptions.getTarget();
  }

  /**
   * Connects, makes sure that something answers as Temporal does, and lets {@code work} use it.
   *
   * @throws CommandFailure if nothing answers within five seconds, or for whatever else Temporal
   *     refuses during the work
   */
  public static ExitCode with(
      TemporalProfile profile, Function<TemporalConnection, ExitCode> work) {
    WorkflowServiceStubsOptions options =
        WorkflowServiceStubsOptions.newBuilder(profile.stubsOptions())
            .setRpcQueryTimeout(QUERY_TIMEOUT)
            .setRpcRetryOptions(
                RpcRetryOptions.newBuilder().setExpiration(RETRY_LIMIT).validateBuildWithDefaults())
            .validateAndBuildWithDefaults();
    try (TemporalConnection connection = new TemporalConnection(options, profile.clientOptions())) {
      try {
        connection.probe();
        return work.apply(connection);
      } catch (RuntimeException e) {
        throw connection.errors().explain(e);
      }
    }
  }

  // One call that needs no permission, without retries.
  private void probe() {
    var unused =
        stubs
            .blockingStub()
            .withDeadlineAfter(CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
            .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
  }

  public WorkflowClient client() {
    return client;
  }

  /** The latest run of that workflow id. */
  public WorkflowStub workflow(String workflowId) {
    return client.newUntypedWorkflowStub(workflowId);
  }

  /**
   * What Temporal knows of a workflow.
   *
   * @throws CommandFailure if it knows none of that id
   */
  public DescribedRun describe(WorkflowStub workflow, String workflowId) {
    try {
      return new DescribedRun(workflow.describe());
    } catch (RuntimeException e) {
      if (TemporalErrors.isNotFound(e)) {
        throw CommandFailure.unknownWorkflow(workflowId, namespace());
      }
      throw e;
    }
  }

  /** Who polls for workflow tasks. Never fails: it is asked to explain something else. */
  public WorkerPresence workers(String taskQueue) {
    try {
      boolean seen =
          stubs
                  .blockingStub()
                  .withDeadlineAfter(CONNECT_TIMEOUT.toMillis() / 2, TimeUnit.MILLISECONDS)
                  .describeTaskQueue(
                      DescribeTaskQueueRequest.newBuilder()
                          .setNamespace(namespace())
                          .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
                          .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
                          .build())
                  .getPollersCount()
              > 0;
      return seen ? WorkerPresence.SEEN : WorkerPresence.ABSENT;
    } catch (StatusRuntimeException e) {
      return WorkerPresence.UNKNOWN;
    }
  }

  public String address() {
    return address;
  }

  public String namespace() {
    return client.getOptions().getNamespace();
  }

  /** What exceptions of this connection mean. */
  public TemporalErrors errors() {
    return new TemporalErrors(address, namespace());
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }
}
