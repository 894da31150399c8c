package io.github.temporalsfn.activities.error;

import java.util.Objects;
import java.util.stream.Stream;

/** An exception and what has caused it. */
public final class CauseChain {
  // A chain may lead back to where it began.
  private static final int DEEPEST = 10;

  private CauseChain() {}

  /** The exception first, the deepest cause last. */
  public static Stream<Throwable> of(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }
}
