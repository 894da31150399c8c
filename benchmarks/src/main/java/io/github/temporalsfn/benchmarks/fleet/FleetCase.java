package io.github.temporalsfn.benchmarks.fleet;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.FleetWorld;
import io.github.temporalsfn.benchmarks.world.StartedRun;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.time.Duration;
import java.util.List;

/**
 * One worker, and executions whose names tell whose they are.
 *
 * @param events whether the worker gets the executions' events
 */
record FleetCase(String name, WorkerProgram program, boolean events, FleetLoad settings)
    implements BenchmarkCase {
  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    try (FleetWorld world =
            new FleetWorld(TemporalServer.inMemory(), Duration.ZERO, settings.limit());
        ServingProcess worker = world.start(events ? listening(world) : program)) {
      world.warmUp();
      List<StartedRun> runs = world.start(settings.schedule(), number -> false);
      List<FinishedRun> finished = FinishedRun.of(runs, world);
      worker.requireAlive();
      return FleetFigures.of(finished, world.ends(), world.stats());
    }
  }

  private WorkerProgram listening(FleetWorld world) {
    return program.with("TEMPORAL_SFN_EVENTS_QUEUE_URL", world.eventQueue());
  }
}
