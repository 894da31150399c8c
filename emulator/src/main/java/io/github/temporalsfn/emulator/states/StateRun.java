package io.github.temporalsfn.emulator.states;

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

  /** The id of the event that says that the state was entered. */
  int enteredEventId();

  /** The region of the state machine. */
  String region();

  /** The emulator's time. */
  Instant now();

  /** What Task states run. */
  TaskScripts tasks();

  /** Adds an event to the history. */
  void record(String eventType, @Nullable EventDetails details);
}
