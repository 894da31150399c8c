package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.temporal.api.enums.v1.EventType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker process is told to stop while AWS has yet to answer its calls. */
class WorkerShutdownIT {
  private static final int SIGTERM = 143;
  private static final int SIGINT = 130;

  // More than a worker's 200 task slots.
  private static final int RUNS = 300;

  private ProgramWorld world;

  @BeforeEach
  void startWorld() throws Exception {
    world = new ProgramWorld();
  }

  @AfterEach
  void closeWorld() throws IOException {
    world.close();
  }

  @Test
  void reportsWhateverAwsHasDoneBeforeItExits() throws Exception {
    answersAfter(Duration.ofSeconds(2));
    List<ClientRun> runs = start(RUNS);
    Program.await(() -> started() > RUNS / 4, "there is no load");

    world.worker.signal("TERM");

    assertThat(world.worker.exitCode()).isEqualTo(SIGTERM);
    long startedByTheFirst = started();
    assertThat(startedByTheFirst).isLessThan(RUNS);
    assertThat(runs.stream().filter(WorkerShutdownIT::knowsItsExecution))
        .hasSize((int) startedByTheFirst);
    assertThat(world.worker.err()).contains("worker stopped");
  }

  @Test
  void givesUpWhatOutlastsItsDrainTimeout() throws Exception {
    answersAfter(Duration.ofSeconds(60));
    try (Program impatient = onlyWorker(Map.of("TEMPORAL_SFN_DRAIN_TIMEOUT", "2"))) {
      assertThat(world.start("echo").runId()).isNotEmpty();
      Program.await(() -> started() == 1, "nothing was started");

      long toldAt = System.nanoTime();
      impatient.signal("TERM");

      assertThat(impatient.exitCode()).isEqualTo(SIGTERM);
      // The drain timeout, 5 s for what is interrupted, and a slow machine.
      assertThat(since(toldAt)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(12));
    }
  }

  @Test
  void endsAtOnceOnASecondCtrlC() throws Exception {
    answersAfter(Duration.ofSeconds(60));
    assertThat(world.start("echo").runId()).isNotEmpty();
    Program.await(() -> started() == 1, "nothing was started");
    world.worker.signal("INT");
    world.worker.awaitErr("worker draining");
    Thread.sleep(200);
    assertThat(world.worker.isAlive()).isTrue();

    long toldAt = System.nanoTime();
    world.worker.signal("INT");

    assertThat(world.worker.exitCode()).isEqualTo(SIGINT);
    assertThat(since(toldAt)).isLessThan(Duration.ofSeconds(5));
    assertThat(world.worker.err()).doesNotContain("worker stopped");
  }

  @Test
  void drainsOnAllTheSameWhenSigtermIsRepeated() throws Exception {
    answersAfter(Duration.ofSeconds(3));
    ClientRun run = world.start("echo");
    Program.await(() -> started() == 1, "nothing was started");
    for (int i = 0; i < 3; i++) {
      world.worker.signal("TERM");
      Thread.sleep(200);
    }

    assertThat(world.worker.exitCode()).isEqualTo(SIGTERM);
    assertThat(knowsItsExecution(run)).isTrue();
  }

  /** In the place of the world's, with other settings. */
  private Program onlyWorker(Map<String, String> settings) throws Exception {
    world.worker.signal("TERM");
    assertThat(world.worker.exitCode()).isEqualTo(SIGTERM);
    return world.worker(settings).awaitErr("worker started");
  }

  private void answersAfter(Duration delay) {
    world
        .stepFunctions
        .faults()
        .replace(List.of(FaultRule.of(Fault.DELAY).operation("StartExecution").delay(delay)));
  }

  private List<ClientRun> start(int runs) {
    return IntStream.range(0, runs).parallel().mapToObj(i -> world.start("echo")).toList();
  }

  private long started() {
    return world.stepFunctions.executions().size();
  }

  private static boolean knowsItsExecution(ClientRun run) {
    return run.events().stream()
        .anyMatch(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
