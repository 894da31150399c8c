package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.states.Step;
import io.github.temporalsfn.emulator.store.Attempt;
import io.github.temporalsfn.emulator.time.Timer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The position of a walk, and what it waits for. Both change under the attempt's lock while that is
 * open. The position changes together with the history: wherever the attempt is cut off, a redrive
 * goes on from what the history tells.
 */
final class Track {
  private final Attempt attempt;
  private Position position;
  private @Nullable Timer pending;

  Track(Attempt attempt, Position position) {
    this.attempt = attempt;
    this.position = position;
  }

  Position position() {
    return position;
  }

  boolean hasBegun() {
    return !(position instanceof Position.Before before && before.isStart());
  }

  /** Enters a state, with the event that says so. */
  void enter(Supplier<Stay> stay) {
    attempt.whileOpen(() -> position = new Position.In(stay.get(), null));
  }

  /** Is in a state, without branches. */
  void stay(Stay stay) {
    attempt.whileOpen(() -> position = new Position.In(stay, null));
  }

  /** Waits for the branches of a state. */
  void waitFor(Stay stay, Fork fork) {
    attempt.whileOpen(
        () -> {
          position = new Position.In(stay, fork);
          pending = fork;
        });
  }

  /** Begins branches of a state, with the event that says so; null where the attempt is over. */
  @Nullable Fork fork(Stay stay, Supplier<Fork> fork) {
    return attempt.whileOpen(() -> waitFor(stay, fork.get())) && pending instanceof Fork begun
        ? begun
        : null;
  }

  /** Waits for a timer. */
  void waitFor(Supplier<Timer> timer) {
    attempt.whileOpen(() -> pending = timer.get());
  }

  /** Takes what it waits for off the queue, and returns the branches in case it is them. */
  @Nullable Fork cancel() {
    attempt.whileOpen(
        () -> {
          if (pending != null) {
            pending.cancel();
          }
        });
    return pending instanceof Fork fork ? fork : null;
  }

  /** Leaves a state, with the event that says so. */
  void leave(Stay stay, Step.Exit exit) {
    attempt.whileOpen(
        () -> {
          String output = exit.output();
          String next = exit.next();
          int last = stay.exit(output);
          position =
              next == null
                  ? new Position.End(output, last)
                  : new Position.Before(next, output, last, false);
        });
  }
}
