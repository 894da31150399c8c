package io.github.temporalsfn.benchmarks.worker;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.process.LiveHeap;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.RunCheck;
import io.github.temporalsfn.benchmarks.world.RunningExecutions;
import io.github.temporalsfn.benchmarks.world.Runs;
import io.github.temporalsfn.benchmarks.world.StartedRun;
import io.github.temporalsfn.benchmarks.world.TemporalClient;
import io.github.temporalsfn.benchmarks.world.WaitMachine;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.time.ManualClock;
import io.github.temporalsfn.workflows.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a worker holds of runs that wait.
 *
 * @param waiting ascending numbers of them
 */
record WaitingCase(WorkerProgram program, List<Integer> waiting, Duration limit)
    implements BenchmarkCase {
  private static final int WARM_UP = 20;
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration EXECUTION = Duration.ofHours(24);

  // Longer than the measurement: while one counts, nobody polls.
  private static final WaitOptions WAIT =
      WaitOptions.defaults().withInterval(Duration.ofHours(2), 1, Duration.ofHours(2));

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Optional<String> lacking() {
    return LiveHeap.lacking();
  }

  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    CallWatch watch = new CallWatch();
    ManualClock clock = new ManualClock();
    try (InMemoryTemporal temporal = new InMemoryTemporal(0, List.of(watch));
        StepFunctionsEmulator emulator = StepFunctionsEmulator.builder().clock(clock).build();
        ServingProcess worker = program.start(temporal.address(), emulator.endpoint());
        TemporalClient client = new TemporalClient(temporal.address());
        Runs runs = new Runs(client.workflows(), limit)) {
      String machine = emulator.createStateMachine("benchmark", WaitMachine.definition(EXECUTION));
      List<StartedRun> started = new ArrayList<>(runs.start(WARM_UP, machine, WAIT));
      end(started, watch, clock, runs, emulator);
      emulator.reset();
      started.clear();
      List<MemorySample> samples = new ArrayList<>(List.of(MemorySample.of(worker.handle(), 0)));
      for (int number : waiting) {
        started.addAll(runs.start(number - started.size(), machine, WAIT));
        awaitWaiting(started.size(), emulator, watch);
        samples.add(MemorySample.of(worker.handle(), number));
      }
      end(started, watch, clock, runs, emulator);
      return MemoryFigures.of(samples);
    }
  }

  /** Lets the executions end, and sees whether their runs do. */
  private void end(
      List<StartedRun> started,
      CallWatch watch,
      ManualClock clock,
      Runs runs,
      StepFunctionsEmulator emulator)
      throws WrongResultException, InterruptedException {
    awaitWaiting(started.size(), emulator, watch);
    clock.advance(EXECUTION);
    runs.wake(started);
    RunCheck.require(runs.ends(started), emulator.executions());
  }

  /** Returns when so many executions run and the worker has nothing more to do about them. */
  private void awaitWaiting(int number, StepFunctionsEmulator emulator, CallWatch watch)
      throws InterruptedException {
    RunningExecutions.await(emulator, number, limit);
    watch.awaitQuiet(QUIET, limit);
  }
}
