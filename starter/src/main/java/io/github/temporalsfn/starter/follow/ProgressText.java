package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.execution.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of both views. */
final class ProgressText {
  private ProgressText() {}

  /** {@code 0:42}, {@code 12:05}, {@code 26:03:00}. */
  static String clock(Duration elapsed) {
    long seconds = Math.max(0, elapsed.toSeconds());
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /**
   * {@code next poll in 12 s}, empty while none is planned. An execution that has failed is not
   * polled; what is planned is its redrive.
   */
  static Optional<String> nextPoll(ExecutionProgress progress, Instant now) {
    boolean failed = progress.status().equals("FAILED") || progress.status().equals("TIMED_OUT");
    return instant(progress.nextPollAt())
        .map(at -> Math.max(0, Duration.between(now, at).toSeconds()))
        .map(
            seconds ->
                seconds == 0
                    ? (failed ? "redriving" : "polling")
                    : (failed ? "redrive in " : "next poll in ") + seconds + " s");
  }

  /** The status, and how often the execution has been redriven. */
  static String status(ExecutionProgress progress) {
    int redrives = progress.redriveCount();
    String status = Text.line(progress.status());
    return redrives == 0 ? status : status + ", redrive " + redrives;
  }

  /** Since when the run has lasted: the execution's start where it is known. */
  static Instant start(ExecutionProgress progress, Instant otherwise) {
    return instant(progress.startDate()).orElse(otherwise);
  }

  private static Optional<Instant> instant(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(Instant::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The lines that say which execution it is. */
  static String execution(ExecutionProgress progress) {
    String arn = "execution " + Text.line(String.valueOf(progress.executionArn()));
    return progress.consoleUrl() == null
        ? arn
        : arn + "\n  console: " + Text.line(progress.consoleUrl());
  }

  /** What else there is to say, on one line. */
  static Optional<String> note(ExecutionProgress progress) {
    return Optional.ofNullable(progress.note()).map(Text::line);
  }
}
