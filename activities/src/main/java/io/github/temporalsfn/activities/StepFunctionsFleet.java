package io.github.temporalsfn.activities;

import io.github.temporalsfn.activities.budget.BudgetSnapshot;
import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.events.EventConsumer;
import io.github.temporalsfn.activities.events.EventCounts;
import io.github.temporalsfn.activities.events.QueueUrl;
import io.github.temporalsfn.activities.watch.ExecutionWatch;
import io.github.temporalsfn.activities.watch.TemporalSide;
import io.github.temporalsfn.activities.watch.Watch;
import io.github.temporalsfn.activities.watch.WatchSnapshot;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * AWS's side of a worker: the activities, and what works beside them. Closing it ends the watch;
 * the connections belong to whoever made them.
 */
public final class StepFunctionsFleet implements AutoCloseable {
  private final StepFunctionsActivities activities;
  private final IntSupplier openClients;
  private final RequestBudget budget;
  private final @Nullable ExecutionWatch watch;
  private final List<EventConsumer> events;

  private StepFunctionsFleet(
      StepFunctionsActivities activities,
      IntSupplier openClients,
      RequestBudget budget,
      @Nullable ExecutionWatch watch,
      List<EventConsumer> events) {
    this.events = events;
    this.activities = activities;
    this.openClients = openClients;
    this.budget = budget;
    this.watch = watch;
  }

  /** Activities alone. */
  public static StepFunctionsFleet of(StepFunctionsActivities activities) {
    return new StepFunctionsFleet(activities, () -> 0, RequestBudget.unlimited(), null, List.of());
  }

  /**
   * Activities within a request budget, and a watch if so wanted.
   *
   * @throws io.temporal.failure.ApplicationFailure of type {@code UnknownConnection}, where that of
   *     the events is
   */
  public static StepFunctionsFleet of(
      Connections connections, FleetSettings settings, TemporalSide temporal) {
    RequestBudget budget = new RequestBudget(settings.quotas(), settings.quotaShare());
    AwsCalls calls = new AwsCalls(connections, budget);
    ExecutionWatch watch = settings.watch() ? new ExecutionWatch(calls, budget, temporal) : null;
    List<EventConsumer> events = new ArrayList<>();
    if (watch != null) {
      for (QueueUrl queue : settings.eventQueues()) {
        events.add(
            EventConsumer.of(
                connections,
                settings.eventsConnection(),
                queue,
                EventConsumer.DEFAULT_THREADS,
                watch));
      }
    }
    return new StepFunctionsFleet(
        new StepFunctionsActivitiesImpl(connections, calls, watch == null ? Watch.NONE : watch),
        connections::openClients,
        budget,
        watch,
        List.copyOf(events));
  }

  public StepFunctionsActivities activities() {
    return activities;
  }

  /** How many workers share AWS's quotas, this one included. */
  public void workers(int count) {
    budget.workers(count);
  }

  /** How many workers share AWS's quotas, this one included; 1 where that is unknown. */
  public int workers() {
    return budget.workers();
  }

  /** How many clients of Step Functions are open; 0 where the activities are alone. */
  public int openClients() {
    return openClients.getAsInt();
  }

  /**
   * Has somebody hear, for each run that waited for an end, how long after it the run heard of it;
   * nobody hears of anything where there is no watch.
   */
  public void onEnd(Consumer<Duration> listener) {
    if (watch != null) {
      watch.onEnd(listener);
    }
  }

  /** How the watch is, for metrics; {@link WatchSnapshot#NONE} where there is none. */
  public WatchSnapshot watch() {
    return watch == null ? WatchSnapshot.NONE : watch.snapshot();
  }

  /**
   * How the request budget is, for metrics: the subjects that were asked for within the last hour,
   * in no particular order, a thousand at most.
   */
  public List<BudgetSnapshot> budget() {
    return budget.snapshot();
  }

  /** What the messages of all queues were, for metrics. */
  public EventCounts events() {
    return events.stream().map(EventConsumer::counts).reduce(EventCounts.NONE, EventCounts::plus);
  }

  /** Begins to read events, where there are any. */
  public void start() {
    events.forEach(EventConsumer::start);
  }

  @Override
  public void close() {
    events.forEach(EventConsumer::close);
    if (watch != null) {
      watch.close();
    }
  }
}
