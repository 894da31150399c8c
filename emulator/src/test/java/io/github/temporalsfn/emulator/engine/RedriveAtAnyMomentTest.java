package io.github.temporalsfn.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.history.HistoryEvent;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.EmulatorClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Redrives on the system's clock, whatever the threads of the attempt before are doing. */
class RedriveAtAnyMomentTest {
  private static final int ITEMS = 60;
  private static final String MAP =
      """
      {"StartAt": "M", "States": {"M": {"Type": "Map", "MaxConcurrency": 20, "End": true,
        "ItemProcessor": {"StartAt": "A", "States": {
          "A": {"Type": "Task", "Resource": "arn:aws:lambda:::soon", "Next": "B"},
          "B": {"Type": "Pass", "Next": "P"},
          "P": {"Type": "Parallel", "End": true, "ResultSelector": {"all.$": "$"},
            "OutputPath": "$.all[0]", "Branches": [
              {"StartAt": "C", "States": {"C": {"Type": "Pass", "Next": "D"},
                "D": {"Type": "Task", "Resource": "arn:aws:lambda:::soon", "End": true}}},
              {"StartAt": "E", "States": {"E": {"Type": "Pass", "End": true}}}]}}}}}}
      """;

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();
  private final World world =
      new World(
          EmulatorClock.system(),
          TaskScripts.builder()
              .on(
                  "soon",
                  input ->
                      TaskResult.after(
                          Duration.ofMillis(ThreadLocalRandom.current().nextInt(4)),
                          TaskResult.succeed(input)))
              .on("stuck", input -> answerTheFirstCallLast())
              .build());

  @AfterEach
  void close() {
    released.countDown();
    world.close();
  }

  @Test
  void doesEverythingOnceHoweverOftenItIsStopped() {
    String items =
        IntStream.range(0, ITEMS)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(",", "[", "]"));
    String machine = world.machine("m", MAP);
    int redrivesInAll = 0;
    for (int i = 0; i < 15; i++) {
      String arn = world.run(machine, items);
      int redrives = stopAndRedrive(arn);
      redrivesInAll += redrives;
      ExecutionSnapshot execution = awaitEnd(arn);
      assertThat(execution.output()).isEqualTo(items);
      assertThat(execution.redriveCount()).isEqualTo(redrives);
      assertThat(world.emulator.stats().openTimers()).isZero();
      List<HistoryEvent> history = world.emulator.history(arn);
      for (String once :
          List.of("MapStateEntered", "MapStateStarted", "MapStateExited", "ExecutionSucceeded")) {
        assertThat(count(history, once)).as(once).isEqualTo(1);
      }
      for (String perItem :
          List.of(
              "MapIterationStarted",
              "MapIterationSucceeded",
              "ParallelStateEntered",
              "ParallelStateExited")) {
        assertThat(count(history, perItem)).as(perItem).isEqualTo(ITEMS);
      }
      assertThat(count(history, "TaskStateEntered")).isEqualTo(2 * ITEMS);
      assertThat(count(history, "TaskStateExited")).isEqualTo(2 * ITEMS);
      assertThat(count(history, "PassStateExited")).isEqualTo(3 * ITEMS);
      assertThat(count(history, "ExecutionRedriven")).isEqualTo(redrives);
      assertThat(history)
          .allSatisfy(event -> assertThat(event.previousEventId()).isLessThan(event.id()));
    }
    assertThat(redrivesInAll).isGreaterThan(15);
  }

  @Test
  void takesNoNoticeOfATaskThatAnswersTheAttemptBefore() throws Exception {
    String arn =
        world.run(
            world.machineOf(
                "{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::stuck\",\"End\":true}"),
            "{}");
    entered.await();
    world.emulator.stopExecution(arn);
    world.redrive(arn);
    ExecutionSnapshot execution = awaitEnd(arn);
    List<HistoryEvent> history = world.emulator.history(arn);
    released.countDown();
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    assertThat(execution.output()).isEqualTo("\"second\"");
    assertThat(world.emulator.execution(arn)).isEqualTo(execution);
    assertThat(world.emulator.history(arn)).isEqualTo(history);
  }

  private TaskResult answerTheFirstCallLast() throws InterruptedException {
    if (calls.incrementAndGet() > 1) {
      return TaskResult.succeed("\"second\"");
    }
    entered.countDown();
    released.await();
    return TaskResult.succeed("\"first\"");
  }

  private int stopAndRedrive(String arn) {
    for (int i = 0; i < 12; i++) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(3_000_000));
      world.emulator.stopExecution(arn);
      if (world.emulator.execution(arn).status() == ExecutionStatus.SUCCEEDED) {
        return i;
      }
      world.emulator.redriveExecution(arn);
    }
    return 12;
  }

  private ExecutionSnapshot awaitEnd(String arn) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (world.emulator.execution(arn).status() == ExecutionStatus.RUNNING) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
    return world.emulator.execution(arn);
  }

  private static long count(List<HistoryEvent> history, String type) {
    return history.stream().filter(event -> event.type().equals(type)).count();
  }
}
