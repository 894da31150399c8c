package io.github.temporalsfn.worker;

import io.github.temporalsfn.activities.FleetSettings;
import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.watch.TemporalSide;
import io.github.temporalsfn.worker.nexus.StepFunctionsService;
import io.github.temporalsfn.workflows.activity.RawActivities;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.registration.WorkflowImplementations;
import io.temporal.client.WorkflowClient;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A worker for the workflows of Step Functions, polling from {@link #start} until it is closed. */
public final class StepFunctionsWorker implements AutoCloseable {
  /** How long {@link #close} lets tasks finish unless told otherwise. */
  public static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(30);

  // After the drain: interrupted tasks need a moment to notice.
  private static final Duration INTERRUPT_TIMEOUT = Duration.ofSeconds(5);

  private final WorkerFactory factory;
  private final WorkerCount count;
  private final StepFunctionsFleet fleet;
  private final Duration drainTimeout;
  private final WorkflowClient client;
  private volatile SearchAttributesOffer searchAttributes = new SearchAttributesOffer(false);

  /** A worker with nothing beside those activities, which drains for {@link #DRAIN_TIMEOUT}. */
  public StepFunctionsWorker(
      WorkflowClient client, String taskQueue, StepFunctionsActivities activities) {
    this(client, taskQueue, StepFunctionsFleet.of(activities), DRAIN_TIMEOUT, null);
  }

  /**
   * A worker that calls AWS and watches executions.
   *
   * @param client decides address, namespace and data converter; it is not closed here
   * @param connections not closed here
   * @param drainTimeout how long {@link #close} lets tasks finish
   */
  public StepFunctionsWorker(
      WorkflowClient client,
      String taskQueue,
      Connections connections,
      FleetSettings settings,
      Duration drainTimeout) {
    this(
        client,
        taskQueue,
        StepFunctionsFleet.of(connections, settings, temporal(client, taskQueue)),
        drainTimeout,
        null);
  }

  /**
   * Registers workflows, activities and the Nexus service.
   *
   * @param fleet closed with this worker; its activities are shared by all tasks
   * @param version of the worker deployment that it is part of, to which open runs move when it
   *     becomes the current one; {@code null}: of none
   */
  public StepFunctionsWorker(
      WorkflowClient client,
      String taskQueue,
      StepFunctionsFleet fleet,
      Duration drainTimeout,
      @Nullable WorkerDeploymentVersion version) {
    this.client = client;
    this.fleet = fleet;
    this.count = new WorkerCount(client, taskQueue, fleet::workers);
    this.factory = WorkerFactory.newInstance(client, WorkerTuning.factory());
    this.drainTimeout = drainTimeout;
    register(
        factory.newWorker(taskQueue, WorkerTuning.worker(version)),
        fleet,
        () -> searchAttributes.isMade());
  }

  /**
   * Has runs set the {@link io.github.temporalsfn.workflows.ExecutionSearchAttributes} where the
   * namespace has them; where it lacks them, a line of the log says how to create them. To be
   * called before {@link #start}.
   */
  public void offerSearchAttributes() {
    searchAttributes = new SearchAttributesOffer(true);
  }

  /**
   * Registers workflows, activities and the Nexus service on a worker.
   *
   * @param isSearchable whether runs may set search attributes
   */
  static void register(Worker worker, StepFunctionsFleet fleet, BooleanSupplier isSearchable) {
    worker.registerWorkflowImplementationTypes(WorkflowImplementations.all());
    worker.registerActivitiesImplementations(
        new RawActivities(new SearchableActivities(fleet.activities(), isSearchable)));
    worker.registerNexusServiceImplementation(new StepFunctionsService());
  }

  /** Temporal, as a watch needs it. */
  static TemporalSide temporal(WorkflowClient client, String taskQueue) {
    return new TemporalSide(
        new TemporalRunSignals(client), new TemporalOpenRuns(client, taskQueue));
  }

  /** Starts to poll. Temporal must be reachable. */
  public void start() {
    searchAttributes.start(client);
    factory.start();
    count.start();
    fleet.start();
  }

  /** Whether it polls: it has been started, and not told to stop. */
  public boolean isPolling() {
    return factory.isStarted() && !factory.isShutdown();
  }

  /**
   * Stops polling, lets running tasks finish, and interrupts what has not finished in time. Waiting
   * runs are not touched: their timers are Temporal's.
   */
  @Override
  public void close() {
    count.close();
    factory.shutdown();
    factory.awaitTermination(drainTimeout.toMillis(), TimeUnit.MILLISECONDS);
    if (!factory.isTerminated()) {
      factory.shutdownNow();
      factory.awaitTermination(INTERRUPT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
    fleet.close();
    searchAttributes.close();
  }
}
