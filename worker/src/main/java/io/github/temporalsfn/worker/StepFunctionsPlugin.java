package io.github.temporalsfn.worker;

import io.github.temporalsfn.activities.FleetSettings;
import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.watch.TemporalSide;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.temporal.client.WorkflowClient;
import io.temporal.common.SimplePlugin;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the workflows of Step Functions on a worker of your own, beside your workflows, with your
 * client, data converter and interceptors:
 *
 * <pre>{@code
 * WorkerFactoryOptions options =
 *     WorkerFactoryOptions.newBuilder()
 *         .setPlugins(StepFunctionsPlugin.newBuilder(connections).setTaskQueue("orders").build())
 *         .build();
 * WorkerFactory factory = WorkerFactory.newInstance(client, options);
 * factory.newWorker("orders");
 * factory.start();
 * }</pre>
 *
 * <p>It registers workflows, activities and the Nexus service on the factory's worker for its task
 * queue, and starts and ends with the factory. One plugin serves one factory.
 */
public final class StepFunctionsPlugin extends SimplePlugin {
  private final String taskQueue;
  private final Connections connections;
  private final FleetSettings settings;
  private final SearchAttributesOffer searchAttributes;
  private volatile @Nullable TemporalSide temporal;
  private @Nullable StepFunctionsFleet fleet;
  private @Nullable WorkerCount count;

  private StepFunctionsPlugin(Builder builder) {
    super("io.github.temporalsfn.StepFunctions");
    this.taskQueue = builder.taskQueue;
    this.connections = builder.connections;
    this.settings = builder.settings;
    this.searchAttributes = new SearchAttributesOffer(builder.offersSearchAttributes);
  }

  /**
   * A builder.
   *
   * @param connections what names in inputs mean, and with which credentials AWS is called, such as
   *     {@link Connections#onDefaultChain()}; not closed with the factory
   */
  public static Builder newBuilder(Connections connections) {
    return new Builder(connections);
  }

  /** What a plugin is made of; every method is optional. */
  public static final class Builder {
    private final Connections connections;
    private String taskQueue = RunStateMachine.TASK_QUEUE;
    private FleetSettings settings = FleetSettings.DEFAULT;
    private boolean offersSearchAttributes;

    private Builder(Connections connections) {
      this.connections = Objects.requireNonNull(connections);
    }

    /**
     * On which of the factory's workers the workflows run.
     *
     * @param taskQueue that worker's; default {@value RunStateMachine#TASK_QUEUE}
     */
    public Builder setTaskQueue(String taskQueue) {
      this.taskQueue = Objects.requireNonNull(taskQueue);
      return this;
    }

    /**
     * How it gets along with AWS's quotas, and whether it watches executions.
     *
     * @param settings default {@link FleetSettings#DEFAULT}
     */
    public Builder setFleetSettings(FleetSettings settings) {
      this.settings = Objects.requireNonNull(settings);
      return this;
    }

    /**
     * Whether runs set the {@link io.github.temporalsfn.workflows.ExecutionSearchAttributes}. Where
     * the namespace lacks them, a line of the log says how to create them.
     *
     * @param offers default false
     */
    public Builder setSearchAttributes(boolean offers) {
      this.offersSearchAttributes = offers;
      return this;
    }

    /** The plugin, with defaults for what was not set. */
    public StepFunctionsPlugin build() {
      return new StepFunctionsPlugin(this);
    }
  }

  @Override
  public synchronized void initializeWorker(String workersTaskQueue, Worker worker) {
    if (!workersTaskQueue.equals(taskQueue)) {
      return;
    }
    if (fleet != null) {
      throw new IllegalStateException(
          "this plugin serves another factory's worker already; make one for each factory");
    }
    fleet =
        StepFunctionsFleet.of(
            connections,
            settings,
            new TemporalSide(
                (workflowId, requestId) ->
                    temporal().signals().executionStatusChanged(workflowId, requestId),
                (since, isKnown, each) ->
                    temporal().openRuns().startedSince(since, isKnown, each)));
    StepFunctionsWorker.register(worker, fleet, searchAttributes::isMade);
  }

  /**
   * Starts the factory, and what works beside it.
   *
   * @throws IllegalStateException if the factory has no worker for the plugin's task queue
   */
  @Override
  public synchronized void startWorkerFactory(WorkerFactory factory, Consumer<WorkerFactory> next) {
    StepFunctionsFleet starting = fleet;
    if (starting == null) {
      throw new IllegalStateException(
          "no worker for the task queue "
              + taskQueue
              + ", on which the workflows of Step Functions are to run; name that of one of the"
              + " factory's workers in setTaskQueue");
    }
    WorkflowClient client = factory.getWorkflowClient();
    temporal = StepFunctionsWorker.temporal(client, taskQueue);
    searchAttributes.start(client);
    next.accept(factory);
    WorkerCount counting = new WorkerCount(client, taskQueue, starting::workers);
    counting.start();
    count = counting;
    starting.start();
  }

  /** Tells the factory to shut down; runs that wait are woken by other workers from now on. */
  @Override
  public synchronized void shutdownWorkerFactory(
      WorkerFactory factory, Consumer<WorkerFactory> next) {
    if (count != null) {
      count.close();
    }
    next.accept(factory);
    if (fleet != null) {
      fleet.close();
    }
    searchAttributes.close();
  }

  private TemporalSide temporal() {
    return Objects.requireNonNull(temporal, "the factory has not been started");
  }
}
