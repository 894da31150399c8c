package io.github.temporalsfn.activities.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Temporal who waits for the executions that lists show and whose names do not say it, so that
 * this worker can wake those runs where theirs was killed. It asks only while there are such
 * executions, and then only for runs that were started since it last asked.
 */
final class OpenRunsLookup {
  /** Between the beginnings of two lookups. */
  static final Duration PERIOD = Duration.ofSeconds(5);

  /** Visibility is eventually consistent, and clocks differ: so much is asked for again. */
  static final Duration OVERLAP = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(OpenRunsLookup.class);

  private final OpenRuns openRuns;
  private final Claims claims;
  private final Consumer<Set<String>> watched;
  private final InstantSource clock;
  private final Executor thread;
  private Instant since = Instant.EPOCH;
  private @Nullable Instant began;
  private boolean isUnderWay;
  private boolean isPointless;
  private volatile boolean isAnswered;

  /**
   * Nothing is asked yet.
   *
   * @param claims where the answers go
   * @param watched adds the ids of the workflows that are watched already
   * @param thread does the lookups, which may take minutes
   */
  OpenRunsLookup(
      OpenRuns openRuns,
      Claims claims,
      Consumer<Set<String>> watched,
      InstantSource clock,
      Executor thread) {
    this.openRuns = openRuns;
    this.claims = claims;
    this.watched = watched;
    this.clock = clock;
    this.thread = thread;
  }

  /**
   * A sweep has seen executions that nobody waits for, as far as is known here.
   *
   * @param isFirst whether it is the first sweep of its state machine after a while: who waits for
   *     them may have been asked for long ago, and have been forgotten since
   */
  synchronized void strangersSeen(boolean isFirst) {
    if (isFirst) {
      since = Instant.EPOCH;
    }
    Instant now = clock.instant();
    boolean isEarly = began != null && now.isBefore(began.plus(PERIOD));
    if (isPointless || isUnderWay || isEarly) {
      return;
    }
    Instant from = since;
    try {
      isUnderWay = true;
      began = now;
      thread.execute(() -> look(from, now));
    } catch (RejectedExecutionException closed) {
      log.debug("closed");
    }
  }

  private void look(Instant from, Instant now) {
    try {
      claims.dropOld();
      Set<String> known = claims.workflowIds();
      watched.accept(known);
      if (openRuns.startedSince(from, known::contains, claims::add)) {
        answered(from, now);
      } else {
        cannotTell();
      }
    } catch (RuntimeException e) {
      log.atDebug().addKeyValue("reason", e.getMessage()).log("open runs not listed");
    } finally {
      looked();
    }
  }

  /** Whether Temporal has told who waits for what: it tells other workers, too. */
  boolean isAnswered() {
    return isAnswered;
  }

  private synchronized void answered(Instant from, Instant now) {
    isAnswered = true;
    if (since.equals(from)) {
      since = now.minus(OVERLAP);
    }
  }

  private synchronized void cannotTell() {
    isPointless = true;
    log.info(
        "Temporal does not list open runs here: where a worker is killed, each of its runs whose"
            + " execution's name does not tell the workflow id asks AWS by itself");
  }

  private synchronized void looked() {
    isUnderWay = false;
  }
}
