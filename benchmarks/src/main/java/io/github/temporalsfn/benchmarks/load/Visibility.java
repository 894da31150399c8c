package io.github.temporalsfn.benchmarks.load;

import java.time.Duration;
import java.time.Instant;

/**
 * How many runs Temporal lists.
 *
 * @param closed that have ended, each once
 * @param open that have not
 */
public record Visibility(long closed, long open) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLISECONDS = 500;

  /** Looks until the numbers are the expected ones, or will not be. */
  public static Visibility of(PatientClient client, int runs) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Visibility now =
          new Visibility(
              client.count(
                  "ExecutionStatus != \"Running\" AND ExecutionStatus != \"ContinuedAsNew\""),
              client.count("ExecutionStatus = \"Running\""));
      if (now.isOf(runs) || Instant.now().isAfter(deadline)) {
        return now;
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  /** Whether each of so many has ended, once. */
  public boolean isOf(int runs) {
    return closed == runs && open == 0;
  }
}
