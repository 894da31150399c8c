package io.github.temporalsfn.benchmarks.network;

import io.github.temporalsfn.benchmarks.load.Verdict;
import java.time.Duration;
import java.util.Locale;

/**
 * What became of a case's runs.
 *
 * @param recovery from the end of the last fault to the last run's end
 * @param allListed whether Temporal lists each run as ended, once
 */
record NetworkOutcome(
    NetworkCase networkCase, Duration recovery, boolean allListed, Verdict verdict) {
  private static final double MILLISECONDS = 1000;

  boolean isGood() {
    return allListed && verdict.isGood();
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "network: %s: %,d executions, the last ended %.1f s after it; %d timed out unstarted; %s%s",
        networkCase.name(),
        networkCase.executions(),
        recovery.toMillis() / MILLISECONDS,
        verdict.tooLate(),
        verdict.line(),
        allListed ? "" : "; Temporal lists others");
  }
}
