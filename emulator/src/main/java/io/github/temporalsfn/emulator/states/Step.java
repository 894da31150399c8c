package io.github.temporalsfn.emulator.states;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What comes of running a state. */
public sealed interface Step {
  /** The state is over; the next one takes its output, or the execution ends where next is null. */
  record Exit(String output, @Nullable String next) implements Step {}

  /** The state failed, and with it the execution. */
  record Fail(@Nullable String error, @Nullable String cause) implements Step {
    /** A failure at run time, in the words in which AWS reports all of them. */
    public static Fail inState(StateRun run, String error, String problem) {
      return new Fail(
          error,
          "An error occurred while executing the state '"
              + run.stateName()
              + "' (entered at the event id #"
              + run.enteredEventId()
              + "). "
              + problem);
    }
  }

  /** The state goes on at a time. Until then it costs a timer. */
  record Later(Instant due, Supplier<Step> then) implements Step {}

  /** The state does not go on by itself. */
  record Never() implements Step {}
}
