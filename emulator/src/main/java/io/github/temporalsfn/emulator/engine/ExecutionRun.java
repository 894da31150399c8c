package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What all branches of a running execution share. At any time one thread is on it: what becomes due
 * meanwhile takes its turn. So a task's script holds up the other branches of its execution, and
 * nobody else; a script that takes its time says so with {@code TaskResult.after}.
 */
final class ExecutionRun {
  private final Execution execution;
  private final Scheduler scheduler;
  private final TaskScripts tasks;
  private boolean performing;
  // Only an execution with branches has one: a hundred thousand may wait at the same time.
  private @Nullable Deque<Runnable> turns;

  ExecutionRun(Execution execution, Scheduler scheduler, TaskScripts tasks) {
    this.execution = execution;
    this.scheduler = scheduler;
    this.tasks = tasks;
  }

  Execution execution() {
    return execution;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  TaskScripts tasks() {
    return tasks;
  }

  boolean isOpen() {
    return execution.status() == ExecutionStatus.RUNNING;
  }

  /**
   * Does something when nothing else is being done for this execution. Work that is given from
   * inside of other work is done after it, however much there is: never deeper on the stack.
   */
  synchronized void perform(Runnable work) {
    if (performing) {
      if (turns == null) {
        turns = new ArrayDeque<>();
      }
      turns.add(work);
      return;
    }
    performing = true;
    try {
      work.run();
      while (turns != null && !turns.isEmpty()) {
        turns.remove().run();
      }
    } finally {
      performing = false;
      turns = null;
    }
  }

  /** Whether there is work that waits for its turn. */
  synchronized boolean othersWait() {
    return turns != null && !turns.isEmpty();
  }
}
