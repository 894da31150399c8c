package io.github.temporalsfn.emulator.store;

/** What takes an execution from state to state. It knows how far it has come. */
public interface Driver {
  /** Gives up what it waits for: the attempt ends. Called under the attempt's lock. */
  void cancel();

  /** Goes on in a later attempt, from where the end of its own has cut it off. */
  void resumeIn(Attempt later);
}
