package io.github.temporalsfn.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WaitingExecutionsMemoryTest {
  private static final int MANY = 100_000;
  private static final long LIMIT_MB = 500;

  @Test
  void holds100000ExecutionsThatWaitForADayInLessThan500Megabytes() {
    long before = usedMegabytes();
    try (StepFunctionsEmulator emulator = StepFunctionsEmulator.start()) {
      String machine = emulator.createStateMachine("m", World.WAIT_60.replace("60", "86400"));
      for (int i = 0; i < MANY; i++) {
        emulator.startExecution(machine, "run-" + i, "{\"order\":" + i + "}");
      }
      awaitTimers(emulator);
      long used = usedMegabytes() - before;
      System.out.printf("%,d waiting executions hold %d MB of heap%n", MANY, used);
      assertThat(used).isLessThan(LIMIT_MB);
      assertThat(emulator.stats().executions()).containsEntry(ExecutionStatus.RUNNING, (long) MANY);
    }
  }

  private static void awaitTimers(StepFunctionsEmulator emulator) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (emulator.stats().openTimers() < MANY) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(10_000_000);
    }
  }

  /** What is reachable: the collector has run. */
  private static long usedMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
