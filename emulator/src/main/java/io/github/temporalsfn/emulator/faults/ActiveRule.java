package io.github.temporalsfn.emulator.faults;

import io.github.temporalsfn.emulator.choice.Wildcard;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A rule in use. */
final class ActiveRule {
  private final FaultRule rule;
  private final @Nullable Wildcard stateMachine;
  private final @Nullable Instant end;
  private final SplittableRandom draws;
  private int passed;
  private long applied;

  ActiveRule(FaultRule rule, Instant now, SplittableRandom draws) {
    this.rule = rule;
    this.stateMachine = rule.stateMachine() == null ? null : Wildcard.parse(rule.stateMachine());
    this.end = rule.occurrence().duration() == null ? null : now.plus(rule.occurrence().duration());
    this.draws = draws;
  }

  FaultRule rule() {
    return rule;
  }

  FaultCount count() {
    return new FaultCount(rule, applied);
  }

  /** Whether the rule applies to a request; if so, or if the rule let it pass, it is counted. */
  boolean take(Request request, Instant now) {
    if (isOver(now) || !matches(request)) {
      return false;
    }
    Occurrence occurrence = rule.occurrence();
    if (passed < occurrence.after()) {
      passed++;
      return false;
    }
    if (occurrence.probability() != null && draws.nextDouble() >= occurrence.probability()) {
      return false;
    }
    applied++;
    return true;
  }

  private boolean isOver(Instant now) {
    Integer times = rule.occurrence().times();
    return (times != null && applied >= times) || (end != null && !now.isBefore(end));
  }

  private boolean matches(Request request) {
    return (rule.operation() == null || rule.operation().equals(request.operation()))
        && (stateMachine == null
            || (request.stateMachine() != null && stateMachine.matches(request.stateMachine())))
        && (!rule.fault().isDescribed()
            || (request.answer() != null && Descriptions.differs(rule.fault(), request.answer())));
  }
}
