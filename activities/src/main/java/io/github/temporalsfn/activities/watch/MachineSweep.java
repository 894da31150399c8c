package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages through the running executions of one state machine, again and again, a page a step. It
 * gives up for a while where it is not permitted, or where strangers' executions are too many.
 */
final class MachineSweep {
  /** Between the beginnings of two sweeps. */
  static final Duration PERIOD = Duration.ofSeconds(1);

  /** The same where so few wait that to ask for each would cost no more. */
  static final Duration PERIOD_FOR_A_FEW = Duration.ofSeconds(5);

  /** The same while events tell what happens: a net for those that get lost. */
  static final Duration SLOW_PERIOD = Duration.ofSeconds(30);

  /** Between sweeps that read to the list's end, past strangers older than all that is awaited. */
  static final Duration WHOLE_PERIOD = Duration.ofSeconds(30);

  /** After a sweep that was given up; twice as long each time that the next is given up too. */
  static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Executions of others cost pages, so no more than these, or four times our own. */
  static final int MOST_FOREIGN = 20_000;

  // A million executions take minutes; what takes longer has met trouble on the way.
  private static final Duration LONGEST_SWEEP = Duration.ofMinutes(30);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
  private static final Duration FRESH = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(MachineSweep.class);

  private final MachineWatch watch;
  private final RunningExecutions lists;
  private final OpenRunsLookup lookup;
  private final InstantSource clock;

  private boolean isUnderWay;
  private boolean isWhole;
  private long began;
  private long wholeBegan;
  private @Nullable String nextToken;
  private ListOrder order = new ListOrder();
  private Duration pause = FIRST_PAUSE;
  private volatile long completedAt;
  private volatile long lasted;
  private volatile long pausedUntil;
  private volatile @Nullable String obstacle;

  /**
   * Nothing is listed yet.
   *
   * @param lookup asks for those who wait for executions that nobody here knows
   */
  MachineSweep(
      MachineWatch watch, RunningExecutions lists, OpenRunsLookup lookup, InstantSource clock) {
    this.watch = watch;
    this.lists = lists;
    this.lookup = lookup;
    this.clock = clock;
  }

  /**
   * Whether ends are noticed: a sweep has gone through lately. A run that is told so waits long
   * before it asks by itself.
   */
  boolean isWatching() {
    long fresh = Math.max(FRESH.toMillis(), 2 * lasted);
    return completedAt > 0 && clock.millis() - completedAt < fresh;
  }

  /** Nobody waits, so that nothing is listed until somebody does: no run may count on it. */
  void ceased() {
    completedAt = 0;
  }

  /** Why there is no sweep for a while; empty where there is. */
  Optional<String> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  /** A step's outcome: when the next one is due, and who is to be woken. */
  record Step(Duration next, List<Registration> ended) {}

  /**
   * Reads one page.
   *
   * @param slowly whether events tell most of it
   */
  Step step(boolean slowly) {
    long now = clock.millis();
    if (now < pausedUntil) {
      return pause(Duration.ofMillis(pausedUntil - now));
    }
    if (!isUnderWay) {
      isUnderWay = true;
      began = now;
      isWhole =
          completedAt == 0
              || now - wholeBegan >= WHOLE_PERIOD.toMillis()
              || watch.isClaimedSince(wholeBegan);
      nextToken = null;
      order = new ListOrder();
      watch.beginSweep(now);
    }
    try {
      RunningPage page = lists.page(watch.machine(), watch.connection(), nextToken);
      page.executions().forEach(execution -> watch.running(execution, clock.millis()));
      if (page.nextToken() == null) {
        wholeBegan = began;
        return completed(slowly);
      }
      return goOn(page, page.nextToken(), slowly);
    } catch (ApplicationFailure failure) {
      return failed(failure);
    } catch (RuntimeException unforeseen) {
      log.atWarn().setCause(unforeseen).log("a sweep failed");
      return giveUp("the list cannot be read: " + unforeseen.getClass().getSimpleName());
    }
  }

  private Step completed(boolean slowly) {
    isUnderWay = false;
    obstacle = null;
    pause = FIRST_PAUSE;
    List<Registration> ended = watch.endSweep(clock.millis());
    if (watch.foreign() > 0) {
      lookup.strangersSeen(!isWatching());
    }
    completedAt = clock.millis();
    lasted = completedAt - began;
    long due = began + period(slowly).toMillis();
    return new Step(Duration.ofMillis(Math.max(0, due - clock.millis())), ended);
  }

  private Duration period(boolean slowly) {
    if (slowly) {
      return SLOW_PERIOD;
    }
    return watch.all() < ExecutionWatch.FEWEST ? PERIOD_FOR_A_FEW : PERIOD;
  }

  private Step goOn(RunningPage page, String token, boolean slowly) {
    if (watch.foreign() > MOST_FOREIGN && watch.foreign() > 4 * watch.all()) {
      lookup.strangersSeen(true);
      return giveUp(
          "more than "
              + MOST_FOREIGN
              + " running executions of it are no run's that waits here; listing them would cost more"
              + " than it saves");
    }
    nextToken = token;
    OptionalLong shown = order.shownAfter(page);
    if (shown.isEmpty()) {
      return pause(Duration.ZERO);
    }
    if (!isWhole && watch.concernsNobodyUpTo(shown.getAsLong())) {
      return completed(slowly);
    }
    return new Step(Duration.ZERO, watch.shownAfter(shown.getAsLong(), clock.millis()));
  }

  private Step failed(ApplicationFailure failure) {
    Duration budget = failure.getNextRetryDelay();
    if (budget != null) {
      return goOnAfter(budget);
    }
    if (FailureType.of(failure.getType()).isPresent()) {
      return giveUp(failure.getOriginalMessage());
    }
    boolean isThrottled = failure.getType().equals(TransientFailure.Throttled.name());
    isUnderWay &= isThrottled;
    return goOnAfter(AFTER_TROUBLE);
  }

  private Step goOnAfter(Duration delay) {
    if (clock.millis() + delay.toMillis() - began > LONGEST_SWEEP.toMillis()) {
      isUnderWay = false;
    }
    return pause(delay);
  }

  private Step giveUp(String reason) {
    isUnderWay = false;
    completedAt = 0;
    Duration now = pause;
    pausedUntil = clock.millis() + now.toMillis();
    Duration twice = now.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    if (!reason.equals(obstacle)) {
      log.atWarn()
          .addKeyValue("stateMachineArn", watch.machine().unqualified())
          .addKeyValue("reason", reason)
          .log("its executions cannot be listed, so that each run asks for its own");
    }
    obstacle = reason;
    return pause(now);
  }

  private static Step pause(Duration delay) {
    return new Step(delay, List.of());
  }
}
