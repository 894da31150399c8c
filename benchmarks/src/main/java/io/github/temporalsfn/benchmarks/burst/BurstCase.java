package io.github.temporalsfn.benchmarks.burst;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.CallFigures;
import io.github.temporalsfn.benchmarks.world.EndSchedule;
import io.github.temporalsfn.benchmarks.world.FleetWorld;
import io.github.temporalsfn.benchmarks.world.LatenessFigures;
import io.github.temporalsfn.benchmarks.world.StartedRun;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One worker that sees the ends of many executions which come almost at the same time. */
record BurstCase(WorkerProgram program, int executions, Duration limit) implements BenchmarkCase {
  static final Duration LENGTH = Duration.ofSeconds(10);

  @Override
  public String name() {
    return executions + " executions";
  }

  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    try (FleetWorld world = new FleetWorld(TemporalServer.inMemory(), Duration.ZERO, limit);
        ServingProcess worker = world.start(program)) {
      world.warmUp();
      EndSchedule schedule = EndSchedule.startingNow(executions, LENGTH);
      List<StartedRun> runs = world.start(schedule, number -> false);
      var unused = world.requireResults(runs);
      worker.requireAlive();
      List<Figure> figures = new ArrayList<>(DrainFigures.of(world.ends()));
      figures.addAll(LatenessFigures.of("lateness", world.ends()));
      figures.addAll(CallFigures.throttled(world.stats()));
      figures.addAll(CallFigures.of(world.stats(), executions));
      return figures;
    }
  }
}
