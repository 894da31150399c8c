package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.workflows.ExecutionProgress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line, rewritten in place: status, time, next poll, note. */
final class ProgressLine implements ProgressView {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";
  private static final int DEFAULT_COLUMNS = 80;

  private final PrintStream err;
  private final Clock clock;
  private final boolean colors;
  private final int columns;
  private final Instant followedSince;
  private @Nullable ExecutionProgress last;
  private String shown = "";

  ProgressLine(Shell shell, Clock clock) {
    this.err = shell.err();
    this.clock = clock;
    this.colors = shell.errColors();
    this.columns = columns(shell.variables().get("COLUMNS"));
    this.followedSince = clock.instant();
  }

  @Override
  public StatusInterval interval() {
    return StatusInterval.WATCHED;
  }

  @Override
  public synchronized void progress(ExecutionProgress progress) {
    ExecutionProgress before = last;
    last = progress;
    if (progress.executionArn() != null
        && (before == null || !progress.executionArn().equals(before.executionArn()))) {
      notice(ProgressText.execution(progress));
    }
    tick();
  }

  @Override
  public synchronized void notice(String lines) {
    erase();
    err.println(lines);
  }

  @Override
  public synchronized void tick() {
    String line = line();
    if (!line.equals(shown)) {
      erase();
      err.print(emphasized(line));
      err.flush();
      shown = line;
    }
  }

  @Override
  public synchronized void close() {
    erase();
    err.flush();
  }

  private String line() {
    Instant now = clock.instant();
    ExecutionProgress progress = last;
    String line =
        progress == null
            ? "waiting  " + ProgressText.clock(Duration.between(followedSince, now))
            : ProgressText.status(progress)
                + "  "
                + ProgressText.clock(
                    Duration.between(ProgressText.start(progress, followedSince), now))
                + ProgressText.nextPoll(progress, now).map(next -> "  " + next).orElse("")
                + ProgressText.note(progress).map(note -> "  " + note).orElse("");
    // A line that wraps could not be rewritten; the last column is left free, since some
    // terminals wrap as soon as it is filled.
    return line.length() < columns ? line : line.substring(0, columns - 1);
  }

  private String emphasized(String line) {
    int status = line.indexOf("  ");
    return colors && status > 0
        ? BOLD + line.substring(0, status) + PLAIN + line.substring(status)
        : line;
  }

  // Blanks instead of an escape sequence: it works with NO_COLOR and on every terminal.
  private void erase() {
    if (!shown.isEmpty()) {
      err.print("\r" + " ".repeat(shown.length()) + "\r");
      shown = "";
    }
  }

  private static int columns(@Nullable String variable) {
    try {
      return variable == null ? DEFAULT_COLUMNS : Math.max(20, Integer.parseInt(variable));
    } catch (NumberFormatException e) {
      return DEFAULT_COLUMNS;
    }
  }
}
