package io.github.temporalsfn.emulator.engine;

import io.github.temporalsfn.emulator.store.Attempt;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.store.HistoryLimitException;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all branches of one attempt of an execution share. At any time one thread is on it: what
 * becomes due meanwhile takes its turn. So a task's script holds up the other branches of its
 * execution, and nobody else; a script that takes its time says so with {@code TaskResult.after}.
 */
final class ExecutionRun {
  private static final Logger log = LoggerFactory.getLogger(ExecutionRun.class);

  private final Attempt attempt;
  private final Scheduler scheduler;
  private final TaskScripts tasks;
  private boolean performing;
  // Only an execution with branches has one: a hundred thousand may wait at the same time.
  private @Nullable Deque<Runnable> turns;

  ExecutionRun(Attempt attempt, Scheduler scheduler, TaskScripts tasks) {
    this.attempt = attempt;
    this.scheduler = scheduler;
    this.tasks = tasks;
  }

  /** The same for another attempt. */
  ExecutionRun in(Attempt other) {
    return new ExecutionRun(other, scheduler, tasks);
  }

  Attempt attempt() {
    return attempt;
  }

  StateMachine machine() {
    return attempt.execution().stateMachine();
  }

  Scheduler scheduler() {
    return scheduler;
  }

  TaskScripts tasks() {
    return tasks;
  }

  boolean isOpen() {
    return attempt.status() == ExecutionStatus.RUNNING;
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

  private synchronized boolean othersWait() {
    return turns != null && !turns.isEmpty();
  }

  /**
   * Makes moves until there is none or the walk is over, and gives way to other work after each. A
   * loop, since a chain of states may be long.
   */
  void follow(Walk walk, Move first) {
    Move next = first;
    try {
      while (next != null && walk.isAlive()) {
        next = next.make();
        if (next != null && othersWait()) {
          Move later = next;
          perform(() -> follow(walk, later));
          return;
        }
      }
    } catch (HistoryLimitException e) {
      walk.breakOff(e.getMessage());
    } catch (RuntimeException e) {
      log.error(
          "{} broke the emulator after event {}",
          attempt.execution().arn(),
          walk.chain().last(),
          e);
      walk.breakOff("Internal error of the emulator: " + e);
    }
  }
}
