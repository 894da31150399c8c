package io.github.temporalsfn.emulator.store;

/** Hears of every status of STANDARD executions. */
@FunctionalInterface
public interface StatusListener {
  /** Called when an execution has another status, or has started. */
  void statusChanged(Attempt attempt, ExecutionSnapshot execution);
}
