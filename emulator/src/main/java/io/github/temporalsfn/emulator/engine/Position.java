package io.github.temporalsfn.emulator.engine;

import org.jspecify.annotations.Nullable;

/**
 * How far a walk has come. A redrive goes on here, so it never tells more than the history does.
 * What follows is linked to the event {@code lastEventId}.
 */
sealed interface Position {
  /** The event that the next one follows from. */
  int lastEventId();

  /**
   * Before a state.
   *
   * @param isStart whether it is the first one; an iteration's first event is not written either
   */
  record Before(String next, String input, int lastEventId, boolean isStart) implements Position {}

  /**
   * In a state.
   *
   * @param fork the branches of its latest try, if it has made any
   */
  record In(Stay stay, @Nullable Fork fork) implements Position {
    @Override
    public int lastEventId() {
      return stay.enteredEventId();
    }
  }

  /** Behind the last state. */
  record End(String output, int lastEventId) implements Position {}
}
