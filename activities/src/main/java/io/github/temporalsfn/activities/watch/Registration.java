package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.activities.watch.RunningPage.RunningExecution;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * One run that is watched, and what sweeps have seen of its execution. Its watch guards it; times
 * are epoch milliseconds.
 */
final class Registration {
  /** Lists are eventually consistent: what was just started need not be in them. */
  static final Duration GRACE = Duration.ofSeconds(5);

  /** Runs of other workers are theirs to signal first. */
  static final Duration OTHERS_FIRST = Duration.ofSeconds(3);

  /** No run waits longer than this without asking AWS itself: it waits elsewhere, or no more. */
  static final Duration GONE_AFTER = SafetyInterval.LONGEST.multipliedBy(2);

  /** A run that was signalled comes back, or is over. */
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

  final String executionArn;
  final String workflowId;

  private boolean isOwn;
  private int falseAlarms; // as far as is known
  private int redriveCount;
  private long startDate; // 0: unknown, or it was redriven and may stand elsewhere in lists
  private long since;
  private int seenInSweep; // 0: in none
  private long absentSince; // 0: the last sweep has seen it
  private long signalledAt; // 0: never since it was registered
  private boolean isBeingWoken;
  private int alarmsInARow;

  Registration(String executionArn, String workflowId, int redriveCount, long since) {
    this.executionArn = executionArn;
    this.workflowId = workflowId;
    this.redriveCount = redriveCount;
    this.since = since;
  }

  /** The run waits, or goes on waiting since AWS has just shown the execution running. */
  void waits(WaitingRun run, long now) {
    boolean sameExecution = redriveCount == run.redriveCount();
    boolean wasTold = !isYetToBeTold();
    alarmsInARow = sameExecution && wasTold ? alarmsInARow + 1 : 0;
    falseAlarms = run.falseAlarms();
    redriveCount = run.redriveCount();
    since = now;
    startDate = redriveCount == 0 ? run.startDate() : 0;
    if (!sameExecution || wasTold) {
      seenInSweep = 0; // lists are not believed at once again
      startDate = 0;
    }
    absentSince = 0;
    signalledAt = 0;
  }

  /** It is one of this worker's runs from now on, and not one seen in a list. */
  void own() {
    isOwn = true;
  }

  boolean isOwn() {
    return isOwn;
  }

  /** How often in a row it was told of an end that AWS does not show. */
  int alarmsInARow() {
    return alarmsInARow;
  }

  /** A sweep has seen the execution running. */
  void seen(int sweep, RunningExecution execution) {
    seenInSweep = sweep;
    startDate = execution.redriveCount() == 0 ? execution.startDate() : 0;
    absentSince = 0;
  }

  /** A sweep that began after the run was registered has not seen the execution. */
  boolean isMissingIn(int sweep, long sweepBegan) {
    return seenInSweep != sweep && since < sweepBegan;
  }

  /** So it is since now, or since an earlier sweep. */
  void missed(long now) {
    if (absentSince == 0) {
      absentSince = now;
    }
  }

  boolean isMissed() {
    return absentSince > 0;
  }

  /** Whether its end is certain enough, and this worker's to tell. */
  boolean isToBeTold(long sweepBegan, long now) {
    boolean wasSeen = seenInSweep > 0;
    boolean isOld = sweepBegan - since >= GRACE.toMillis();
    boolean isMine = isOwn || now - absentSince >= OTHERS_FIRST.toMillis();
    return isYetToBeTold() && (wasSeen || isOld) && isMine;
  }

  /** Whether the run may not know yet that its execution is over. */
  boolean isYetToBeTold() {
    return !isBeingWoken && signalledAt == 0;
  }

  void beginTelling() {
    isBeingWoken = true;
  }

  void told(long now) {
    isBeingWoken = false;
    signalledAt = now;
  }

  /** It could not be told; the next sweep tries again. */
  void notTold() {
    isBeingWoken = false;
  }

  /** Whether the run has neither asked nor been told for longer than any that waits here. */
  boolean isGone(long now) {
    return isOwn && now - since > GONE_AFTER.toMillis();
  }

  /** Whether the run was told, and has not come back. */
  boolean isOver(long now) {
    return !isBeingWoken && signalledAt > 0 && now - signalledAt >= FORGOTTEN_AFTER.toMillis();
  }

  /** Whether nobody had told the run of its execution's end as long as it could wait for that. */
  boolean wasLeftAlone(long now) {
    return isYetToBeTold() && now - since >= SafetyInterval.SHORTEST.toMillis();
  }

  /** Whether a list that is read up to this date, newest first, may still show the execution. */
  boolean mayStandBefore(long date) {
    return startDate <= date;
  }

  /** The same for everybody who tells the run of the same end. */
  String requestId() {
    return requestId(executionArn, redriveCount, falseAlarms);
  }

  static String requestId(String executionArn, int redriveCount, int falseAlarms) {
    String news = executionArn + ' ' + redriveCount + ' ' + falseAlarms;
    return UUID.nameUUIDFromBytes(news.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
