package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.time.Duration;

/** The executions that run, whoever has started them. */
public final class RunningExecutions {
  private static final long PAUSE_MILLISECONDS = 50;

  private RunningExecutions() {}

  static long count(StepFunctionsEmulator emulator) {
    return emulator.stats().executions().getOrDefault(ExecutionStatus.RUNNING, 0L);
  }

  /** Returns when there are so many. */
  public static void await(StepFunctionsEmulator emulator, int number, Duration limit)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (count(emulator) < number) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not all executions have been started within " + limit);
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }
}
