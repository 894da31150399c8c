package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.shell.Shell;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows on standard error how far it is: a line rewritten in place, or one every ten seconds. */
final class BatchView implements AutoCloseable {
  private static final Duration LOGGED_EVERY = Duration.ofSeconds(10);
  private static final int BAR = 20;

  private final PrintStream err;
  private final boolean terminal;
  private final Clock clock;
  private final int total;
  private final Instant since;
  private Instant lastLine;
  private int doneBefore = -1;
  private String shown = "";

  BatchView(Shell shell, int total) {
    this(shell.err(), shell.terminal(), total, Clock.systemUTC());
  }

  BatchView(PrintStream err, boolean terminal, int total, Clock clock) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.total = total;
    this.since = clock.instant();
    this.lastLine = since;
  }

  /**
   * How far it is now.
   *
   * @param done runs that have ended
   * @param failures those of them that did not succeed
   */
  synchronized void progress(int done, int failures) {
    if (doneBefore < 0) {
      doneBefore = done; // what an earlier command has done says nothing about the rate
    }
    String line = line(done, failures);
    Instant now = clock.instant();
    if (terminal) {
      erase();
      err.print(line);
      err.flush();
      shown = line;
    } else if (Duration.between(lastLine, now).compareTo(LOGGED_EVERY) >= 0) {
      err.println(line);
      lastLine = now;
    }
  }

  /** Something besides the progress, in full lines. */
  synchronized void notice(String lines) {
    erase();
    err.println(lines);
  }

  private String line(int done, int failures) {
    double seconds = Math.max(0.001, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    double rate = (done - doneBefore) / seconds;
    String counts =
        done
            + "/"
            + total
            + "  "
            + (int) (100L * done / total)
            + " %  "
            + (failures == 1 ? "1 failure" : failures + " failures")
            + "  "
            + String.format(Locale.ROOT, "%.1f/s", rate)
            + (rate > 0 && done < total ? "  ETA " + clock((total - done) / rate) : "");
    return terminal ? bar(done) + counts : counts;
  }

  private String bar(int done) {
    int full = (int) ((long) BAR * done / total);
    return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
  }

  private static String clock(double seconds) {
    long s = Math.round(Math.min(seconds, 360_000_000));
    return String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }

  private void erase() {
    if (!shown.isEmpty()) {
      err.print("\r" + " ".repeat(shown.length()) + "\r");
      shown = "";
    }
  }

  @Override
  public synchronized void close() {
    erase();
    err.flush();
  }
}
