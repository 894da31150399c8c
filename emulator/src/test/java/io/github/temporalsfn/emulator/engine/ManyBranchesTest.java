package io.github.temporalsfn.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.history.HistoryEvent;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.EmulatorClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Branches whose timers fire at the same time, on the system's clock. */
class ManyBranchesTest {
  private static final String ITEMS =
      IntStream.range(0, 300).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  private static final String MAP =
      """
      {"StartAt": "M", "States": {"M": {"Type": "Map", "MaxConcurrency": 50, "End": true,
        "Retry": [{"ErrorEquals": ["Unlucky"], "MaxAttempts": 0}],
        "ItemProcessor": {"StartAt": "A", "States": {
          "A": {"Type": "Task", "Resource": "arn:aws:lambda:::Soon", "Next": "B"},
          "B": {"Type": "Task", "Resource": "arn:aws:lambda:::Soon", "End": true}}}}}}
      """;

  private final World world =
      new World(
          EmulatorClock.system(),
          TaskScripts.builder()
              .on(
                  "Soon",
                  input ->
                      TaskResult.after(
                          Duration.ofMillis(ThreadLocalRandom.current().nextInt(5)),
                          input.equals("\"fail\"")
                              ? TaskResult.fail("Unlucky", null)
                              : TaskResult.succeed(input)))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void endAllOfThem() {
    String arn = world.run(world.machine("m", MAP), ITEMS);
    awaitEnd(arn);
    assertThat(world.emulator.execution(arn).output()).isEqualTo(ITEMS);
    assertThat(world.emulator.stats().openTimers()).isZero();
    List<HistoryEvent> history = world.emulator.history(arn);
    assertThat(history).hasSize(3 + 300 * (2 + 2 * 5) + 3);
    assertThat(history)
        .allSatisfy(event -> assertThat(event.previousEventId()).isLessThan(event.id()));
  }

  @Test
  void leaveNothingBehindWhenOneFails() {
    String machine = world.machine("m", MAP);
    for (int i = 0; i < 20; i++) {
      String arn = world.run(machine, ITEMS.replace(",100,", ",\"fail\","));
      awaitEnd(arn);
      assertThat(world.emulator.execution(arn).error()).isEqualTo("Unlucky");
      assertThat(world.emulator.stats().openTimers()).isZero();
    }
  }

  @Test
  void leaveNothingBehindWhenTheExecutionIsStopped() {
    StepFunctionsEmulator emulator = world.emulator;
    String machine = world.machine("m", MAP);
    for (int i = 0; i < 20; i++) {
      String arn = world.run(machine, ITEMS);
      LockSupport.parkNanos(Duration.ofMillis(i % 10).toNanos());
      world.sfn.stopExecution(r -> r.executionArn(arn));
      assertThat(emulator.execution(arn).status()).isNotEqualTo(ExecutionStatus.RUNNING);
      int events = emulator.history(arn).size();
      assertThat(emulator.stats().openTimers()).isZero();
      LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
      assertThat(emulator.history(arn)).hasSize(events);
    }
  }

  private void awaitEnd(String arn) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (world.emulator.execution(arn).status() == ExecutionStatus.RUNNING) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
