package io.github.temporalsfn.worker.metrics;

import io.github.temporalsfn.activities.budget.BudgetSnapshot;
import io.github.temporalsfn.activities.budget.Subject;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The meters of one account, region and action. */
final class SubjectMeters {
  private final MeterRegistry registry;
  private final Tags tags;
  private final List<Meter> meters;
  private volatile BudgetSnapshot shown;

  SubjectMeters(BudgetSnapshot snapshot, MeterRegistry registry) {
    this.registry = registry;
    this.shown = snapshot;
    Subject subject = snapshot.subject();
    this.tags =
        Tags.of(
            "account",
            subject.account(),
            "region",
            subject.region(),
            "action",
            subject.action().name());
    this.meters =
        List.of(
            gauge(
                "budget.rate",
                "Calls a second that this worker may make just now",
                BudgetSnapshot::perSecond),
            gauge(
                "budget.tokens",
                "Calls that this worker may make at once just now",
                BudgetSnapshot::tokens),
            gauge("budget.waiting", "Calls that are promised a token", BudgetSnapshot::waiting),
            counter("taken", "Calls that the budget has let through", BudgetSnapshot::taken),
            counter("put.off", "Calls that the budget has put off", BudgetSnapshot::putOff),
            counter("answered", "Calls that AWS has answered", BudgetSnapshot::answered),
            counter("throttled", "Calls that AWS has throttled", BudgetSnapshot::throttled),
            counter("refused", "Calls that AWS has refused otherwise", BudgetSnapshot::refused),
            counter("failed", "Calls that AWS has not answered", BudgetSnapshot::failed));
  }

  void show(BudgetSnapshot snapshot) {
    shown = snapshot;
  }

  void remove() {
    meters.forEach(registry::remove);
  }

  private Meter gauge(String name, String description, ToDoubleFunction<BudgetSnapshot> value) {
    return Gauge.builder("stepfunctions." + name, this, it -> value.applyAsDouble(it.shown))
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private Meter counter(
      String outcome, String description, ToDoubleFunction<BudgetSnapshot> value) {
    return FunctionCounter.builder(
            "stepfunctions.calls." + outcome, this, it -> value.applyAsDouble(it.shown))
        .description(description)
        .tags(tags)
        .register(registry);
  }
}
