package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay of an execution in a state, as the state sees it. */
public interface StateRun {
  /** The name of the state. */
  String stateName();

  /** The input of the state, a JSON text. */
  String input();

  /** The input and the context object. */
  Documents documents();

  /** The same, with another item in the context object than that of the iteration around it. */
  Documents documents(@Nullable MapItem item);

  /** The id of the event that says that the state was entered. */
  int enteredEventId();

  /** How often each of the state's retriers has been used in this stay; the state counts in it. */
  int[] retries(int retriers);

  /** The region of the state machine. */
  String region();

  /** The emulator's time. */
  Instant now();

  /** What Task states run. */
  TaskScripts tasks();

  /** Adds an event to the history; the next one follows from it. */
  void record(String eventType, @Nullable EventDetails details);

  /** Adds an event from which nothing follows: the next one follows from the one before it. */
  void recordAside(String eventType, @Nullable EventDetails details);
}
