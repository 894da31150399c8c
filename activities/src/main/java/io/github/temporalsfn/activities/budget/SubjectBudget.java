package io.github.temporalsfn.activities.budget;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.Urgency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The budget of one subject. Any number of threads may use it; times are in nanoseconds. */
final class SubjectBudget {
  private static final double SECOND = 1e9;
  private static final double LONGEST_SECONDS = 300;
  private static final int MOST_PROMISES = 20_000;

  // A worker of several may get more of the work than the others; but all of them list as often as
  // they may, and would empty AWS's bucket together.
  private static final double ROOM = 1.25;
  private static final double ROOM_OF_LISTS = 1;

  /** The part of the bucket that is for urgent calls alone. */
  private static final double URGENT_PART = 0.1;

  // Tokens for holders who are late; the others may take what lies idle beyond it.
  private static final double KEPT_PART = 0.5;

  // One call in so many is a routine one, however many urgent ones there are.
  private static final int TURN = 5;

  // Where no more than this part of the bucket is left, the rate will not do for long: it is raised
  // before a call has to wait.
  private static final double LOW_WATER_PART = 0.75;

  // Neighbours in a row are far apart, and none are the same for long (golden ratio).
  private static final double SPREAD = 0.618_033_988_749_895;

  private final Quota quota;
  private final double room;
  private final TokenBucket bucket;
  private final Promises urgent = new Promises(MOST_PROMISES);
  private final Promises routine = new Promises(MOST_PROMISES);
  private final Reservations reserved = new Reservations();
  private AdaptiveRate rate;
  private int urgentInARow;
  private long taken;
  private long putOff;
  private long answered;
  private long throttled;
  private long refused;
  private long failed;

  SubjectBudget(AwsAction action, Quota quota, double share, int workers, long now) {
    this.quota = quota;
    this.room = action == AwsAction.ListExecutions ? ROOM_OF_LISTS : ROOM;
    this.rate = AdaptiveRate.starting(share, quota.refillPerSecond(), ceiling(workers), now);
    this.bucket = new TokenBucket(capacity(), now);
  }

  synchronized Permission take(Urgency urgency, String holder, long now) {
    advance(now);
    return reserved.redeem(holder) ? new Permission.Granted() : takeNew(urgency, holder, now);
  }

  synchronized Permission reserve(Urgency urgency, String holder, long now) {
    advance(now);
    if (reserved.has(holder)) {
      return new Permission.Granted();
    }
    Permission permission = takeNew(urgency, holder, now);
    if (permission instanceof Permission.Granted) {
      reserved.keep(holder, now);
    }
    return permission;
  }

  synchronized void giveBack(String holder, long now) {
    advance(now);
    if (reserved.redeem(holder)) {
      bucket.add(1);
    }
  }

  private Permission takeNew(Urgency urgency, String holder, long now) {
    Promises promises = urgency == Urgency.URGENT ? urgent : routine;
    Promise promise = promises.of(holder);
    double before = promises.before(promise) + (urgency == Urgency.URGENT ? 0 : urgent.size());
    if (bucket.take(keptBack(urgency, promise, before))) {
      if (promise != null) {
        promises.redeem(promise);
      }
      urgentInARow = urgency == Urgency.URGENT ? urgentInARow + 1 : 0;
      taken++;
      return new Permission.Granted();
    }
    putOff++;
    double seconds = seconds(before + 1 + floor(urgency) - bucket.tokens());
    long nanos = Math.max(1, (long) Math.ceil(seconds * SECOND));
    promises.promise(holder, now + nanos);
    return new Permission.PutOff(Duration.ofNanos(nanos));
  }

  synchronized void answered() {
    answered++;
  }

  synchronized void refused() {
    refused++;
  }

  synchronized void failed() {
    failed++;
  }

  synchronized void throttled(long now) {
    advance(now);
    throttled++;
    rate = rate.throttled(now);
    bucket.empty();
  }

  synchronized void workers(int count) {
    rate = rate.within(ceiling(count));
  }

  synchronized double perSecond(long now) {
    advance(now);
    return rate.perSecond();
  }

  synchronized BudgetSnapshot snapshot(Subject subject, long now) {
    advance(now);
    return new BudgetSnapshot(
        subject,
        rate.perSecond(),
        bucket.tokens(),
        urgent.size() + routine.size(),
        taken,
        putOff,
        answered,
        throttled,
        refused,
        failed);
  }

  private void advance(long now) {
    boolean runningLow = rate.slowStart() && bucket.tokens() < bucket.capacity() * LOW_WATER_PART;
    boolean waiting = urgent.size() + routine.size() > 0;
    rate = rate.at(now, waiting || runningLow);
    bucket.fill(rate.perSecond(), capacity(), now);
    bucket.add(reserved.expire(now));
    urgent.expire(now);
    routine.expire(now);
  }

  /** How many tokens are not this call's. */
  private double keptBack(Urgency urgency, @Nullable Promise promise, double before) {
    boolean routinesTurn = urgentInARow >= TURN - 1 && routine.size() > 0;
    if (urgency == Urgency.ROUTINE && routinesTurn && promise != null) {
      return 0;
    }
    double kept = Math.min(before, Math.floor(bucket.capacity() * KEPT_PART));
    return kept + (urgency == Urgency.URGENT && routinesTurn ? 1 : floor(urgency));
  }

  private double floor(Urgency urgency) {
    return urgency == Urgency.URGENT
        ? 0
        : Math.min(bucket.capacity() * URGENT_PART, bucket.capacity() - 1);
  }

  private double seconds(double missing) {
    double seconds = rate.secondsFor(Math.max(0, missing));
    if (seconds <= LONGEST_SECONDS) {
      return seconds;
    }
    // Not all at the same moment: within the last minute, evenly.
    double part = putOff * SPREAD % 1;
    return LONGEST_SECONDS * (1 - 0.2 * part);
  }

  // As much of the bucket as of the refill, and a whole token.
  private double capacity() {
    return Math.max(1, quota.bucket() * Math.min(1, rate.perSecond() / quota.refillPerSecond()));
  }

  private double ceiling(int workers) {
    return workers <= 1
        ? quota.refillPerSecond()
        : Math.min(quota.refillPerSecond(), quota.refillPerSecond() * room / workers);
  }
}
