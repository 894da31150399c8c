package io.github.temporalsfn.worker.metrics;

import io.github.temporalsfn.activities.budget.BudgetSnapshot;
import io.github.temporalsfn.activities.budget.Subject;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The meters of a request budget. Its subjects come while the worker runs, and go when the budget
 * has forgotten them; it knows a thousand at most.
 */
final class BudgetMeters {
  private final Supplier<List<BudgetSnapshot>> budget;
  private final MeterRegistry registry;
  private final Map<Subject, SubjectMeters> subjects = new HashMap<>();

  BudgetMeters(Supplier<List<BudgetSnapshot>> budget, MeterRegistry registry) {
    this.budget = budget;
    this.registry = registry;
  }

  /** Takes new snapshots. */
  void refresh() {
    Set<Subject> forgotten = new HashSet<>(subjects.keySet());
    for (BudgetSnapshot snapshot : budget.get()) {
      forgotten.remove(snapshot.subject());
      subjects
          .computeIfAbsent(snapshot.subject(), added -> new SubjectMeters(snapshot, registry))
          .show(snapshot);
    }
    for (Subject subject : forgotten) {
      Objects.requireNonNull(subjects.remove(subject)).remove();
    }
  }
}
