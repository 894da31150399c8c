package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.workflows.ExecutionProgress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line whenever something changes, and one a minute so that nobody takes it for dead. */
final class ProgressLog implements ProgressView {
  private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);

  private final PrintStream err;
  private final Clock clock;
  private final Instant followedSince;
  private Instant nextSignOfLife;
  private @Nullable ExecutionProgress last;

  ProgressLog(PrintStream err, Clock clock) {
    this.err = err;
    this.clock = clock;
    this.followedSince = clock.instant();
    this.nextSignOfLife = followedSince.plus(SIGN_OF_LIFE);
  }

  @Override
  public StatusInterval interval() {
    return StatusInterval.LOGGED;
  }

  @Override
  public synchronized void progress(ExecutionProgress progress) {
    ExecutionProgress before = last;
    last = progress;
    if (progress.executionArn() != null
        && (before == null || !progress.executionArn().equals(before.executionArn()))) {
      err.println(ProgressText.execution(progress));
    }
    String status = ProgressText.status(progress);
    if (before == null || !status.equals(ProgressText.status(before))) {
      err.println("status " + status);
    }
    if (progress.note() != null
        && (before == null || !Objects.equals(progress.note(), before.note()))) {
      err.println("note: " + ProgressText.note(progress).orElse(""));
    }
  }

  @Override
  public synchronized void notice(String lines) {
    err.println(lines);
  }

  @Override
  public synchronized void tick() {
    Instant now = clock.instant();
    if (now.isBefore(nextSignOfLife)) {
      return;
    }
    nextSignOfLife = nextSignOfLife.plus(SIGN_OF_LIFE);
    ExecutionProgress progress = last;
    if (progress == null) {
      err.println(
          "still waiting after " + ProgressText.clock(Duration.between(followedSince, now)));
      return;
    }
    Duration elapsed = Duration.between(ProgressText.start(progress, followedSince), now);
    err.println(
        "still "
            + ProgressText.status(progress)
            + " after "
            + ProgressText.clock(elapsed)
            + ProgressText.nextPoll(progress, now).map(next -> ", " + next).orElse(""));
  }

  @Override
  public void close() {}
}
