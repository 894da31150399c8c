package io.github.temporalsfn.benchmarks.fleet;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.EndSchedule;
import io.github.temporalsfn.benchmarks.world.FleetWorld;
import io.github.temporalsfn.benchmarks.world.LatenessFigures;
import io.github.temporalsfn.benchmarks.world.StartedRun;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two workers, of which one is killed when half of the executions have ended; half of the
 * executions have names that do not tell whose they are; half as many foreign ones run in the same
 * state machine; and AWS's lists are old.
 *
 * @param size for the name
 * @param server one that gives a dead worker's workflow tasks to another, which the in-memory one
 *     does not: it knows no time limit of sticky task queues
 */
record AdverseCase(String size, TemporalServer server, WorkerProgram program, FleetLoad settings)
    implements BenchmarkCase {
  private static final Duration LIST_LAG = Duration.ofSeconds(3);

  @Override
  public String name() {
    return "adverse, " + server.name() + size;
  }

  @Override
  public Optional<String> lacking() {
    return server.lacking();
  }

  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    try (FleetWorld world = new FleetWorld(server, LIST_LAG, settings.limit());
        ServingProcess staying = world.start(program)) {
      List<StartedRun> started;
      ProcessHandle victim;
      try (ServingProcess killed = world.start(program)) {
        victim = killed.handle();
        world.warmUp();
        world.startForeign(settings.executions() / 2);
        EndSchedule schedule = settings.schedule();
        started = world.start(schedule, number -> number % 2 == 0);
        sleepUntil(schedule.middle());
        killed.requireAlive();
      }
      Instant death = Instant.now();
      List<FinishedRun> runs = FinishedRun.of(started, world);
      staying.requireAlive();

      List<Figure> figures = new ArrayList<>(FleetFigures.of(runs, world.ends(), world.stats()));
      List<ExecutionEnd> orphaned = orphaned(runs, world.ends(), victim, death);
      List<ExecutionEnd> others = new ArrayList<>(world.ends());
      others.removeAll(Set.copyOf(orphaned));
      figures.addAll(LatenessFigures.of("lateness of the killed worker's", orphaned));
      figures.addAll(LatenessFigures.of("lateness of all others", others));
      return figures;
    }
  }

  /** The ends after its death of what a worker had watched. */
  private static List<ExecutionEnd> orphaned(
      List<FinishedRun> runs, List<ExecutionEnd> ends, ProcessHandle worker, Instant death) {
    Set<String> watched =
        runs.stream()
            .filter(run -> run.wasWatchedBy(worker, death))
            .map(FinishedRun::executionArn)
            .collect(Collectors.toSet());
    return ends.stream()
        .filter(end -> end.stopDate().isAfter(death))
        .filter(end -> watched.contains(end.executionArn()))
        .toList();
  }

  private static void sleepUntil(Instant time) throws InterruptedException {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), time).toMillis()));
  }
}
