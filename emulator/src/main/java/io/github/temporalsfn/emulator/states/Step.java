package io.github.temporalsfn.emulator.states;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What comes of running a state. */
public sealed interface Step {
  /** The state is over; the next one takes its output, or the branch ends where next is null. */
  record Exit(String output, @Nullable String next) implements Step {}

  /**
   * The state failed, and with it the branch or the execution.
   *
   * @param byNameOnly whether only a Retry or Catch that names the error applies, no wildcard
   */
  record Fail(@Nullable String error, @Nullable String cause, boolean byNameOnly) implements Step {
    /** The error that ends an execution whatever its definition says. */
    private static final String RUNTIME = "States.Runtime";

    /** A failure to which every matching Retry and Catch applies. */
    public Fail(@Nullable String error, @Nullable String cause) {
      this(error, cause, false);
    }

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

    /**
     * Whether the execution fails at once: States.Runtime errors "aren't retriable, and will always
     * cause the execution to fail" (developer guide, "Handling errors in Step Functions
     * workflows").
     */
    public boolean isFatal() {
      return RUNTIME.equals(error);
    }
  }

  /** The state goes on at a time. Until then it costs a timer. */
  record Later(Instant due, Supplier<Step> then) implements Step {}

  /** The state goes on when its branches have ended. */
  record Fork(Branches branches) implements Step {}

  /** The state does not go on by itself. */
  record Never() implements Step {}
}
