package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two workers that watch the executions of one state machine on the real server. */
@Tag("real-parts")
class WatchIT {
  private static final int RUNS = 40;
  private static final int FEW = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(50);

  private final EmulatorWorld world = new EmulatorWorld();
  private final int metricsPort = BackgroundProcess.freePort();
  private final WorkerJar second =
      new WorkerJar(
          world.server().address(), World.ON_EMULATOR, world.emulator().endpoint(), metricsPort);
  private final String machine = world.machineInEmulator(Asl.WAIT);
  private final HttpClient http = HttpClient.newHttpClient();
  private List<WorkflowStub> runs = List.of();

  @AfterEach
  void close() {
    second.close();
    world.close();
  }

  @Test
  void signalEachRunOnce() {
    start(RUNS);
    List<WorkflowStub> watched = awaitWatched();
    stopAll();

    awaitEnds();
    assertThat(watched).allSatisfy(run -> assertThat(signals(run)).isEqualTo(1));
  }

  @Test
  void takeOverTheRunsOfAWorkerThatWasKilled() {
    start(RUNS);
    List<WorkflowStub> watched = awaitWatched();
    world.killWorker();
    stopAll();

    awaitEnds();
    assertThat(watched).allSatisfy(run -> assertThat(signals(run)).isGreaterThanOrEqualTo(1));
  }

  /** Their executions' names do not lead to them; the other worker asks Temporal for them. */
  @Test
  void takeOverRunsThatWereGivenANameFromAWorkerThatWasKilled() {
    startNamed(RUNS);
    List<WorkflowStub> watched = awaitWatched();
    Eventually.until(PATIENCE, () -> knownToSecond() == RUNS);
    world.killWorker();
    stopAll();

    // Without a signal, they would ask after a minute.
    awaitEnds();
    assertThat(watched).allSatisfy(run -> assertThat(signals(run)).isGreaterThanOrEqualTo(1));
  }

  private void start(int count) {
    runs =
        IntStream.range(0, count)
            .mapToObj(number -> start(Map.of("stateMachineArn", machine)))
            .toList();
  }

  private void startNamed(int count) {
    runs =
        IntStream.range(0, count)
            .mapToObj(
                number -> start(Map.of("stateMachineArn", machine, "name", Unique.name("given"))))
            .toList();
  }

  private WorkflowStub start(Map<String, String> input) {
    WorkflowStub run =
        world
            .client()
            .newUntypedWorkflowStub(
                "RunStateMachine",
                WorkflowOptions.newBuilder()
                    .setTaskQueue(World.ON_EMULATOR)
                    .setWorkflowId(Unique.name("watched"))
                    .build());
    run.start(input);
    return run;
  }

  /** Of runs that a worker has only a few of, none is watched. */
  private List<WorkflowStub> awaitWatched() {
    Eventually.until(PATIENCE, () -> watched().size() >= RUNS - FEW);
    return watched();
  }

  private List<WorkflowStub> watched() {
    return runs.stream().filter(WatchIT::isWatched).toList();
  }

  private static boolean isWatched(WorkflowStub run) {
    return Boolean.TRUE.equals(run.query("status", Map.class).get("watched"));
  }

  /** The runs that the second worker watches, its own and others'. */
  private double knownToSecond() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + "/metrics"))
              .build();
      return http.send(request, BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> line.startsWith("stepfunctions_watch_runs{"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void stopAll() {
    world.emulator().executions().stream()
        .filter(execution -> execution.stateMachineArn().equals(machine))
        .map(ExecutionSnapshot::executionArn)
        .forEach(world.emulator()::stopExecution);
  }

  private void awaitEnds() {
    for (WorkflowStub run : runs) {
      try {
        run.getResult(PATIENCE.toSeconds(), TimeUnit.SECONDS, Map.class);
        throw new AssertionError("not aborted");
      } catch (WorkflowFailedException aborted) {
        assertThat(aborted.getCause()).hasMessageContaining("ExecutionAborted");
      } catch (TimeoutException e) {
        throw new AssertionError("still waiting", e);
      }
    }
  }

  private long signals(WorkflowStub run) {
    return world
        .client()
        .fetchHistory(run.getExecution().getWorkflowId())
        .getHistory()
        .getEventsList()
        .stream()
        .map(HistoryEvent::getEventType)
        .filter(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED::equals)
        .count();
  }
}
