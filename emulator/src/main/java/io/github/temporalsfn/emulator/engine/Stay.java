package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.states.DataLimit;
import io.github.temporalsfn.emulator.states.MapItem;
import io.github.temporalsfn.emulator.states.State;
import io.github.temporalsfn.emulator.states.StateRun;
import io.github.temporalsfn.emulator.states.Step;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a walk in a state, from the event that says it was entered to the one it ends with.
 */
final class Stay implements StateRun {
  /** The types for which AWS has an event {@code …StateAborted}. */
  private static final Set<String> ABORTABLE = Set.of("Task", "Wait", "Parallel", "Map");

  private final ExecutionRun run;
  private final EventChain chain;
  private final State state;
  private final String name;
  private final String input;
  private final @Nullable MapItem item;
  private final Instant entered;
  private final int enteredEventId;
  private int @Nullable [] retries;

  private Stay(
      ExecutionRun run,
      EventChain chain,
      State state,
      String name,
      String input,
      @Nullable MapItem item,
      Instant entered,
      int enteredEventId) {
    this.run = run;
    this.chain = chain;
    this.state = state;
    this.name = name;
    this.input = input;
    this.item = item;
    this.entered = entered;
    this.enteredEventId = enteredEventId;
  }

  /**
   * Enters a state.
   *
   * @param item the item of the iteration that the state is in, if it is in one
   */
  static Stay enter(
      ExecutionRun run,
      EventChain chain,
      State state,
      String name,
      String input,
      @Nullable MapItem item) {
    Instant entered = run.scheduler().now();
    int eventId =
        chain.record(state.type() + "StateEntered", EventDetails.stateEntered(name, input));
    return new Stay(run, chain, state, name, input, item, entered, eventId);
  }

  /**
   * The same stay in another attempt: as recorded from AWS, the state is not entered again, and
   * keeps the time at which it was; its retries count anew.
   */
  Stay in(ExecutionRun later, EventChain itsChain) {
    return new Stay(later, itsChain, state, name, input, item, entered, enteredEventId);
  }

  String type() {
    return state.type();
  }

  @Nullable MapItem item() {
    return item;
  }

  Step run() {
    return settle(attempt(() -> state.run(this)));
  }

  /** Goes on after a wait. */
  Step resume(Supplier<Step> step) {
    return settle(attempt(step));
  }

  /** Writes that the state was left, and returns the id of that event. */
  int exit(String output) {
    return chain.record(state.type() + "StateExited", EventDetails.stateExited(name, output));
  }

  /** Writes that the state was aborted, in the history that somebody else's failure made. */
  void recordAborted(EventChain failure) {
    if (ABORTABLE.contains(state.type())) {
      failure.recordAside(state.type() + "StateAborted", null);
    }
  }

  /** Makes a step; where a document is not as the definition wants it, that is a failure. */
  private Step attempt(Supplier<Step> step) {
    try {
      return step.get();
    } catch (DataFlowException e) {
      return Step.Fail.inState(this, e.error(), String.valueOf(e.getMessage()));
    }
  }

  /** Lets the state try again or go elsewhere where the step is a failure. */
  private Step settle(Step step) {
    Step.Fail failure = step instanceof Step.Fail fail ? fail : DataLimit.exceeded(name, step);
    if (failure == null || failure.isFatal()) {
      return step;
    }
    Step recovered = attempt(() -> state.recover(this, failure));
    // Not once more: what a Catch makes of it may be too large for ever.
    Step.Fail again = DataLimit.exceeded(name, recovered);
    return again == null ? recovered : again;
  }

  @Override
  public String stateName() {
    return name;
  }

  @Override
  public String input() {
    return input;
  }

  @Override
  public Documents documents() {
    return documents(item);
  }

  @Override
  public Documents documents(@Nullable MapItem ofItem) {
    return new Documents(
        input,
        () ->
            ContextObject.of(
                run.attempt(),
                name,
                entered,
                retries == null ? 0 : Arrays.stream(retries).sum(),
                ofItem));
  }

  @Override
  public int enteredEventId() {
    return enteredEventId;
  }

  @Override
  public int[] retries(int retriers) {
    int[] counts = retries == null ? new int[retriers] : retries;
    retries = counts;
    return counts;
  }

  @Override
  public String region() {
    return run.machine().region();
  }

  @Override
  public Instant now() {
    return run.scheduler().now();
  }

  @Override
  public TaskScripts tasks() {
    return run.tasks();
  }

  @Override
  public void record(String eventType, @Nullable EventDetails details) {
    chain.record(eventType, details);
  }

  @Override
  public void recordAside(String eventType, @Nullable EventDetails details) {
    chain.recordAside(eventType, details);
  }
}
