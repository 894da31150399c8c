package io.github.temporalsfn.activities.watch;

import java.util.concurrent.atomic.AtomicBoolean;

/** One state machine of the watch: who waits for its executions, and where news come from. */
final class WatchedMachine {
  final MachineWatch runs;
  final MachineSweep sweep;

  /** Whether steps of the sweep are scheduled. */
  final AtomicBoolean isSwept = new AtomicBoolean();

  private volatile boolean eventsCome;

  WatchedMachine(MachineWatch runs, MachineSweep sweep) {
    this.runs = runs;
    this.sweep = sweep;
  }

  /** An event of one of its executions has come. */
  void eventCame() {
    eventsCome = true;
  }

  /** A list has shown an end that no event had told: events may have stopped. */
  void eventWasMissing() {
    eventsCome = false;
  }

  /** Whether events tell of its executions, as far as is known. */
  boolean eventsCome() {
    return eventsCome;
  }

  /** Whether runs wait whose executions should be listed and cannot be. */
  boolean isGivenUp() {
    return isSwept.get() && runs.all() > 0 && sweep.obstacle().isPresent();
  }

  /** Whether somebody will notice that an execution ends. */
  boolean isWatched() {
    return eventsCome || sweep.isWatching();
  }
}
