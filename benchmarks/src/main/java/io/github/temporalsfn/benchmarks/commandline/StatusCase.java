package io.github.temporalsfn.benchmarks.commandline;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.RunningExecutions;
import io.github.temporalsfn.benchmarks.world.Runs;
import io.github.temporalsfn.benchmarks.world.StartedRun;
import io.github.temporalsfn.benchmarks.world.TemporalClient;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WaitMachine;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.workflows.WaitOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code status} of a run that waits, with a server and a worker that answer. */
record StatusCase(Path script, TemporalServer server, WorkerProgram program, Duration limit)
    implements BenchmarkCase {
  private static final Duration EXECUTION = Duration.ofHours(1);

  @Override
  public String name() {
    return "status, " + server.name();
  }

  @Override
  public Optional<String> lacking() {
    return server.lacking();
  }

  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    try (Installation installation = Installation.of(script);
        LocalTemporal temporal = server.start();
        StepFunctionsEmulator emulator = StepFunctionsEmulator.start();
        ServingProcess worker = program.start(temporal.address(), emulator.endpoint());
        TemporalClient client = new TemporalClient(temporal.address());
        Runs runs = new Runs(client.workflows(), limit)) {
      var unusedMatch = worker.awaitPrinted(WorkerProgram.STARTED);
      var unusedFirst = installation.run(Map.of(), List.of("--version")).require("Java ");
      String machine = emulator.createStateMachine("benchmark", WaitMachine.definition(EXECUTION));
      StartedRun run = runs.start(1, machine, WaitOptions.defaults()).get(0);
      RunningExecutions.await(emulator, 1, limit);
      return new TimedCommand(
              "status",
              List.of("status", "--workflow-id", run.workflowId(), "--output", "json"),
              Map.of("TEMPORAL_ADDRESS", temporal.address()),
              "\"status\":\"RUNNING\"")
          .measure(installation);
    }
  }
}
