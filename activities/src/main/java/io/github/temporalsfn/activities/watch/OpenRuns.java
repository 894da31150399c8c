package io.github.temporalsfn.activities.watch;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The open runs of this task queue, as Temporal lists them: a little old, since its visibility is
 * eventually consistent. Asked by one thread at a time.
 */
public interface OpenRuns {
  /** Nobody can tell. */
  OpenRuns NONE = (since, isKnown, each) -> false;

  /**
   * Tells of the runs that wait for executions and were started at or after that time. A run that
   * the last answer has told of need not be told of again.
   *
   * @param isKnown whether a workflow id is known already, so that nothing is told of it
   * @param each hears of each run as it is found
   * @return false where Temporal cannot tell and never will
   * @throws RuntimeException where it cannot tell now; some runs may have been told of
   */
  boolean startedSince(Instant since, Predicate<String> isKnown, Consumer<OpenRun> each);
}
