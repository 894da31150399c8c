package io.github.temporalsfn.emulator.store;

import java.util.List;
import java.util.stream.Stream;

/** How the executions of a state machine run. */
public enum StateMachineType {
  /** Exactly once, for up to a year, with a history. */
  STANDARD,
  /** At least once, for up to five minutes, with nothing to look at afterwards. */
  EXPRESS;

  /** The names of all types. */
  public static List<String> names() {
    return Stream.of(values()).map(Enum::name).toList();
  }
}
