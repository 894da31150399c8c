package io.github.temporalsfn.activities.budget;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How often this worker calls AWS: a token bucket for each account, region and action, with a rate
 * that adapts to what AWS takes, so that several workers and everybody else in the account get
 * along. It begins with a share of AWS's quota, grows while calls have to wait, never beyond the
 * quota, and shrinks when AWS throttles. Safe for any number of threads.
 *
 * <p>No library: those at hand (Bucket4j, Resilience4j, Guava) have no tokens that are kept for a
 * holder who comes back, no priorities, and forget what they promised when the rate changes.
 */
public final class RequestBudget {
  /** The part of AWS's quota that a worker begins with. */
  public static final double DEFAULT_SHARE = 0.3;

  // Callers choose ARNs, and with them accounts and regions.
  private static final int MOST_SUBJECTS = 1_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final @Nullable ServiceQuotas quotas;
  private final double initialShare;
  private final LongSupplier nanoTime;
  private final Cache<Subject, SubjectBudget> subjects;
  private volatile int workers = 1;

  /**
   * A budget on the machine's clock.
   *
   * @param quotas what AWS lets everybody in an account do together
   * @param initialShare the part of it to begin with, more than 0 and at most 1
   */
  public RequestBudget(ServiceQuotas quotas, double initialShare) {
    this(quotas, initialShare, System::nanoTime);
  }

  /**
   * A budget on another clock.
   *
   * @param nanoTime as {@link System#nanoTime()}
   */
  public RequestBudget(ServiceQuotas quotas, double initialShare, LongSupplier nanoTime) {
    this(Optional.of(quotas), initialShare, nanoTime);
    if (!(initialShare > 0 && initialShare <= 1)) {
      throw new IllegalArgumentException(
          "initialShare: must be more than 0 and at most 1, not " + initialShare);
    }
  }

  private RequestBudget(
      Optional<ServiceQuotas> quotas, double initialShare, LongSupplier nanoTime) {
    this.quotas = quotas.orElse(null);
    this.initialShare = initialShare;
    this.nanoTime = nanoTime;
    this.subjects =
        CacheBuilder.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .ticker(
                new Ticker() {
                  @Override
                  public long read() {
                    return nanoTime.getAsLong();
                  }
                })
            .build();
  }

  /** The holder of the token for a call about an ARN by a caller, such as a workflow's id. */
  public static String holder(String arn, String caller) {
    return arn + ' ' + caller;
  }

  /** Every call is let through. */
  public static RequestBudget unlimited() {
    return new RequestBudget(Optional.empty(), 1, System::nanoTime);
  }

  /**
   * Takes a token, or says when there will be one. It is kept for the holder until ten seconds
   * after that time; then it is given back. A holder who comes earlier or later keeps its place.
   * Times are those of the rate that is hoped for: a holder may be told another one.
   *
   * @param holder who will come back, such as an execution's ARN
   */
  public Permission take(Subject subject, Urgency urgency, String holder) {
    SubjectBudget budget = of(subject);
    return budget == null
        ? new Permission.Granted()
        : budget.take(urgency, holder, nanoTime.getAsLong());
  }

  /**
   * Takes a token for somebody who will call: whoever calls for the same holder within ten seconds
   * has it, after which it is given back.
   *
   * @return as {@link #take}; where it is granted, {@link #take} grants the holder's next call
   */
  public Permission reserve(Subject subject, Urgency urgency, String holder) {
    SubjectBudget budget = of(subject);
    return budget == null
        ? new Permission.Granted()
        : budget.reserve(urgency, holder, nanoTime.getAsLong());
  }

  /** Nobody will call for what was reserved for a holder. */
  public void giveBack(Subject subject, String holder) {
    SubjectBudget budget = of(subject);
    if (budget != null) {
      budget.giveBack(holder, nanoTime.getAsLong());
    }
  }

  /** AWS has answered a call with success. */
  public void answered(Subject subject) {
    SubjectBudget budget = of(subject);
    if (budget != null) {
      budget.answered();
    }
  }

  /** AWS has refused a call, not for its rate. */
  public void refused(Subject subject) {
    SubjectBudget budget = of(subject);
    if (budget != null) {
      budget.refused();
    }
  }

  /** A call has brought no answer, or that AWS itself had failed. */
  public void failed(Subject subject) {
    SubjectBudget budget = of(subject);
    if (budget != null) {
      budget.failed();
    }
  }

  /** AWS has refused a call because its own rate was used up. */
  public void throttled(Subject subject) {
    SubjectBudget budget = of(subject);
    if (budget != null) {
      budget.throttled(nanoTime.getAsLong());
    }
  }

  /** How many calls a second this worker may make just now; infinity where nothing bounds it. */
  public double perSecond(Subject subject) {
    SubjectBudget budget = of(subject);
    return budget == null ? Double.POSITIVE_INFINITY : budget.perSecond(nanoTime.getAsLong());
  }

  /**
   * How many workers share the quotas, this one included; 1 where that is unknown. None of several
   * asks for more than its part and a quarter, nor lists more often than its part.
   */
  public void workers(int count) {
    workers = count;
    subjects.asMap().values().forEach(budget -> budget.workers(count));
  }

  /** How many workers share the quotas, this one included. */
  public int workers() {
    return workers;
  }

  /** The subjects that were asked for within the last hour, in no particular order. */
  public List<BudgetSnapshot> snapshot() {
    long now = nanoTime.getAsLong();
    List<BudgetSnapshot> snapshots = new ArrayList<>();
    // No stream: the cache counts what has expired, and does not show it.
    subjects.asMap().forEach((subject, budget) -> snapshots.add(budget.snapshot(subject, now)));
    return snapshots;
  }

  private @Nullable SubjectBudget of(Subject subject) {
    SubjectBudget known = subjects.getIfPresent(subject);
    if (known != null || quotas == null) {
      return known;
    }
    return quotas
        .of(subject.action(), subject.region())
        .map(
            quota ->
                subjects.asMap().computeIfAbsent(subject, absent -> begin(subject.action(), quota)))
        .orElse(null);
  }

  private SubjectBudget begin(AwsAction action, Quota quota) {
    return new SubjectBudget(action, quota, initialShare, workers, nanoTime.getAsLong());
  }
}
