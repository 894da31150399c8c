package io.github.temporalsfn.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.EmulatorClock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyExecutionsTest {
  @Test
  void endsManyAtTheSameInstant() {
    try (World world = new World()) {
      String machine = world.machineOf("{\"Type\":\"Wait\",\"Seconds\":60,\"End\":true}");
      IntStream.range(0, 500).parallel().forEach(i -> world.run(machine, "{}"));
      assertThat(world.emulator.stats().openTimers()).isEqualTo(500);
      assertThat(
              Thread.getAllStackTraces().keySet().stream()
                  .filter(thread -> thread.getName().startsWith("sfn-emulator-http")))
          .hasSizeLessThan(100);
      world.clock.advance(Duration.ofSeconds(60));
      assertThat(world.emulator.executions())
          .hasSize(500)
          .extracting(ExecutionSnapshot::status)
          .containsOnly(ExecutionStatus.SUCCEEDED);
    }
  }

  @Test
  void runsOnTheSystemClock() {
    TaskScripts scripts =
        TaskScripts.builder()
            .on("F", in -> TaskResult.after(Duration.ofMillis(50), TaskResult.succeed("\"late\"")))
            .build();
    try (World world = new World(EmulatorClock.system(), scripts)) {
      String machine =
          world.machineOf("{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::F\",\"End\":true}");
      String arn = world.run(machine, "{}");
      await(() -> world.emulator.execution(arn).status() == ExecutionStatus.SUCCEEDED);
      ExecutionSnapshot execution = world.emulator.execution(arn);
      assertThat(execution.output()).isEqualTo("\"late\"");
      assertThat(execution.stopDate()).isAfterOrEqualTo(execution.startDate().plusMillis(50));
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
