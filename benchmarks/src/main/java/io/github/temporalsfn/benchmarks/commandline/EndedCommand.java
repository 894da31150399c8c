package io.github.temporalsfn.benchmarks.commandline;

import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import java.util.List;

/** What a command has done, and how long it took. */
record EndedCommand(int exitCode, String printed, long nanoseconds) {
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  double milliseconds() {
    return nanoseconds / NANOSECONDS_PER_MILLISECOND;
  }

  /**
   * Itself.
   *
   * @throws WrongResultException if it failed, or has not printed that text
   */
  EndedCommand require(String text) throws WrongResultException {
    if (exitCode != 0 || !printed.contains(text)) {
      throw new WrongResultException(
          List.of(
              "a command ended with "
                  + exitCode
                  + " instead of printing \""
                  + text
                  + "\"; it printed: "
                  + printed.strip()));
    }
    return this;
  }
}
