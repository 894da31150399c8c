package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.workflows.ExecutionProgress;
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

  /** {@code next poll in 12 s}, empty while none is planned. */
  static Optional<String> nextPoll(ExecutionProgress progress, Instant now) {
    return instant(progress.nextPollAt())
        .map(at -> Math.max(0, Duration.between(now, at).toSeconds()))
        .map(seconds -> seconds == 0 ? "polling" : "next poll in " + seconds + " s");
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
    String arn = "execution " + progress.executionArn();
    return progress.consoleUrl() == null ? arn : arn + "\n  console: " + progress.consoleUrl();
  }
}
