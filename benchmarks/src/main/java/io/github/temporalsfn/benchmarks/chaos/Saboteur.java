package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.load.Kind;
import io.github.temporalsfn.benchmarks.load.PatientClient;
import io.github.temporalsfn.benchmarks.load.Run;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.util.List;
import java.util.Optional;

/** Does to one run what must not happen, so that a ledger that finds nothing can be told. */
final class Saboteur {
  private static final long PAUSE_MILLISECONDS = 200;

  private final ChaosWorld world;
  private final PatientClient client;
  private final List<Run> runs;

  Saboteur(ChaosWorld world, PatientClient client, List<Run> runs) {
    this.world = world;
    this.client = client;
    this.runs = runs;
  }

  void act(Sabotage sabotage) throws InterruptedException {
    switch (sabotage) {
      case lose -> client.terminate(awaitRunning(Kind.SUCCEED));
      case orphan -> client.terminate(awaitRunning(Kind.TIME_OUT));
      case duplicate ->
          world
              .aws()
              .startExecution(
                  world.machine(), "the-second-one", awaitRunning(Kind.SUCCEED).input().text());
    }
  }

  private Run awaitRunning(Kind kind) throws InterruptedException {
    while (true) {
      Optional<Run> running =
          runs.stream().filter(run -> run.kind() == kind).filter(this::isRunning).findFirst();
      if (running.isPresent()) {
        return running.get();
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }

  private boolean isRunning(Run run) {
    return world.aws().executions().stream()
        .filter(execution -> execution.status() == ExecutionStatus.RUNNING)
        .map(ExecutionSnapshot::input)
        .anyMatch(run.input().text()::equals);
  }
}
