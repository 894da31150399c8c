package io.github.temporalsfn.worker;

import io.github.temporalsfn.workflows.WorkflowImplementations;
import io.github.temporalsfn.workflows.activity.RawActivities;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A worker for the workflows of Step Functions, polling from {@link #start} until it is closed. */
public final class StepFunctionsWorker implements AutoCloseable {
  /** How long {@link #close} lets tasks finish unless told otherwise. */
  public static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(30);

  // After the drain: interrupted tasks need a moment to notice.
  private static final Duration INTERRUPT_TIMEOUT = Duration.ofSeconds(5);

  private final WorkerFactory factory;
  private final Duration drainTimeout;

  /** A worker that drains for {@link #DRAIN_TIMEOUT}. */
  public StepFunctionsWorker(
      WorkflowClient client, String taskQueue, StepFunctionsActivities activities) {
    this(client, taskQueue, activities, DRAIN_TIMEOUT);
  }

  /**
   * Registers workflows and activities.
   *
   * @param client decides address, namespace and data converter; it is not closed here
   * @param activities shared by all tasks, so safe for many threads; not closed here
   * @param drainTimeout how long {@link #close} lets tasks finish
   */
  public StepFunctionsWorker(
      WorkflowClient client,
      String taskQueue,
      StepFunctionsActivities activities,
      Duration drainTimeout) {
    this.factory = WorkerFactory.newInstance(client, WorkerTuning.factory());
    this.drainTimeout = drainTimeout;
    Worker worker = factory.newWorker(taskQueue, WorkerTuning.worker());
    worker.registerWorkflowImplementationTypes(WorkflowImplementations.all());
    worker.registerActivitiesImplementations(new RawActivities(activities));
  }

  /** Starts to poll. Temporal must be reachable. */
  public void start() {
    factory.start();
  }

  /**
   * Stops polling, lets running tasks finish, and interrupts what has not finished in time. Waiting
   * runs are not touched: their timers are Temporal's.
   */
  @Override
  public void close() {
    factory.shutdown();
    factory.awaitTermination(drainTimeout.toMillis(), TimeUnit.MILLISECONDS);
    if (!factory.isTerminated()) {
      factory.shutdownNow();
      factory.awaitTermination(INTERRUPT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
