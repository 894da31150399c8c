package io.github.temporalsfn.emulator.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which an emulator misbehaves. The first one that applies to a request decides; those
 * behind it do not see the request.
 */
public final class Faults {
  private final Set<String> operations;
  private final Supplier<Instant> now;
  private final long seed;
  private volatile List<ActiveRule> rules = List.of();

  /**
   * No rules yet.
   *
   * @param operations the actions that rules may name
   * @param now the emulator's clock
   * @param seed decides what a rule with a probability applies to; each rule draws for itself, by
   *     its place among the rules
   */
  public Faults(Collection<String> operations, Supplier<Instant> now, long seed) {
    this.operations = new TreeSet<>(operations);
    this.now = now;
    this.seed = seed;
  }

  /**
   * Adds a rule behind those that are there.
   *
   * @throws IllegalArgumentException if it is not complete, or names an action that is not there
   */
  public synchronized void add(FaultRule rule) {
    check(rule);
    List<ActiveRule> more = new ArrayList<>(rules);
    more.add(activate(rule, rules.size()));
    rules = List.copyOf(more);
  }

  /**
   * Puts other rules in the place of those that are there, all or none.
   *
   * @throws IllegalArgumentException as {@link #add}
   */
  public synchronized void replace(List<FaultRule> others) {
    others.forEach(this::check);
    List<ActiveRule> active = new ArrayList<>();
    others.forEach(rule -> active.add(activate(rule, active.size())));
    rules = List.copyOf(active);
  }

  /** All rules, also those that are used up, in their order. */
  public synchronized List<FaultCount> rules() {
    return rules.stream().map(ActiveRule::count).toList();
  }

  /** Drops all rules. */
  public synchronized void clear() {
    rules = List.of();
  }

  /** Refuses a rule that {@link #add} refuses. */
  void check(FaultRule rule) {
    if (rule.operation() != null && !operations.contains(rule.operation())) {
      throw new IllegalArgumentException(
          "operation: \""
              + rule.operation()
              + "\" is not known; known: "
              + String.join(", ", operations));
    }
    if (rule.fault().hasDelay() && rule.delay() == null) {
      throw new IllegalArgumentException(
          "delay: is required by the fault " + rule.fault().jsonName());
    }
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The rule that applies to a request, counted; null if there is none. */
  synchronized @Nullable FaultRule take(Request request) {
    Instant time = now.get();
    for (ActiveRule rule : rules) {
      if (rule.take(request, time)) {
        return rule.rule();
      }
    }
    return null;
  }

  private ActiveRule activate(FaultRule rule, int place) {
    SplittableRandom root = new SplittableRandom(seed);
    SplittableRandom draws = root.split();
    for (int i = 0; i < place; i++) {
      draws = root.split();
    }
    return new ActiveRule(rule, now.get(), draws);
  }
}
