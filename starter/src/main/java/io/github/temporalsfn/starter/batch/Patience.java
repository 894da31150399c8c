package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks Temporal again while it is away, for a while. Threads may share it. */
final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TemporalConnection connection;
  private final Consumer<String> notices;
  private @Nullable Instant awaySince;

  Patience(TemporalConnection connection, Consumer<String> notices) {
    this.connection = connection;
    this.notices = notices;
  }

  /**
   * What the call returns.
   *
   * @throws CommandFailure if Temporal stays away
   */
  <T> T call(Supplier<T> call) {
    while (true) {
      try {
        T answer = call.get();
        back();
        return answer;
      } catch (RuntimeException e) {
        if (!TemporalErrors.isOutage(e)) {
          throw e;
        }
        away();
        pause(PAUSE);
      }
    }
  }

  /** Lets time pass. */
  static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "Interrupted", "interrupted");
    }
  }

  private synchronized void away() {
    Instant now = Instant.now();
    if (awaySince == null) {
      awaySince = now;
      notices.accept("Temporal is not reachable at " + connection.address() + ", retrying");
    } else if (Duration.between(awaySince, now).compareTo(LIMIT) > 0) {
      throw connection.errors().notReachable();
    }
  }

  private synchronized void back() {
    if (awaySince != null) {
      awaySince = null;
      notices.accept("Temporal is reachable again");
    }
  }
}
