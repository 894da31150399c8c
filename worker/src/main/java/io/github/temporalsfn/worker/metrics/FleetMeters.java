package io.github.temporalsfn.worker.metrics;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.events.EventCounts;
import io.github.temporalsfn.activities.watch.WatchSnapshot;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * The meters of AWS's side of a worker. They show the snapshots of the last {@link #refresh}.
 * Labels have few values: no meter knows an execution, a run or a state machine, since callers
 * choose those.
 */
final class FleetMeters {
  private final StepFunctionsFleet fleet;
  private final MeterRegistry registry;
  private final BudgetMeters budget;
  private volatile WatchSnapshot watch;
  private volatile EventCounts events;

  /** Registers them. The registry does not keep them alive: the caller does. */
  FleetMeters(StepFunctionsFleet fleet, MeterRegistry registry) {
    this.fleet = fleet;
    this.registry = registry;
    this.budget = new BudgetMeters(fleet::budget, registry);
    this.watch = fleet.watch();
    this.events = fleet.events();
    registerWatch();
    registerEvents();
    fleet.onEnd(lateness()::record);
    Gauge.builder("stepfunctions.budget.workers", fleet, StepFunctionsFleet::workers)
        .description("Workers that share AWS's quotas, this one included")
        .register(registry);
    Gauge.builder("stepfunctions.clients", fleet, StepFunctionsFleet::openClients)
        .description("Open clients of Step Functions, each with its connections")
        .register(registry);
  }

  /** Takes new snapshots. */
  void refresh() {
    watch = fleet.watch();
    events = fleet.events();
    budget.refresh();
  }

  private void registerWatch() {
    runs("own", WatchSnapshot::runs);
    runs("other", WatchSnapshot::otherRuns);
    machines("swept", WatchSnapshot::sweptMachines);
    machines("timers", WatchSnapshot::givenUpMachines);
    FunctionCounter.builder("stepfunctions.watch.signals", this, it -> it.watch.signals())
        .description("Signals that the watch has sent to runs")
        .register(registry);
    FunctionCounter.builder("stepfunctions.watch.false.alarms", this, it -> it.watch.falseAlarms())
        .description("Signals that found the execution running")
        .register(registry);
  }

  private Timer lateness() {
    return Timer.builder("stepfunctions.end.lateness")
        .description("From an execution's end to the answer that told the run that waited for it")
        .serviceLevelObjectives(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30))
        .register(registry);
  }

  private void runs(String owner, ToDoubleFunction<WatchSnapshot> value) {
    Gauge.builder("stepfunctions.watch.runs", this, it -> value.applyAsDouble(it.watch))
        .description("Watched runs, of this worker or of others")
        .tag("owner", owner)
        .register(registry);
  }

  private void machines(String state, ToDoubleFunction<WatchSnapshot> value) {
    Gauge.builder("stepfunctions.watch.machines", this, it -> value.applyAsDouble(it.watch))
        .description("State machines that are listed, or cannot be and have their runs ask")
        .tag("state", state)
        .register(registry);
  }

  private void registerEvents() {
    outcome("signalled", EventCounts::signalled);
    outcome("nobody_waits", EventCounts::nobodyWaits);
    outcome("unknown", EventCounts::unknown);
    outcome("ignored", EventCounts::ignored);
    outcome("poison", EventCounts::poison);
    outcome("failed", EventCounts::failed);
  }

  private void outcome(String outcome, ToDoubleFunction<EventCounts> value) {
    FunctionCounter.builder("stepfunctions.events", this, it -> value.applyAsDouble(it.events))
        .description("Messages from SQS, by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}
