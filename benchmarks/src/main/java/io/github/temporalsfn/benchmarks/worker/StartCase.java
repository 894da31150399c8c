package io.github.temporalsfn.benchmarks.worker;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.RunCheck;
import io.github.temporalsfn.benchmarks.world.Runs;
import io.github.temporalsfn.benchmarks.world.TemporalClient;
import io.github.temporalsfn.benchmarks.world.WaitMachine;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.workflows.WaitOptions;
import java.time.Duration;
import java.util.List;

/** From the start of the process to the first poll that the server sees. */
record StartCase(String name, WorkerProgram program, Duration limit) implements BenchmarkCase {
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    return List.of(
        new Figure(
            "process start to first poll",
            Unit.MILLISECONDS,
            start().toNanos() / NANOSECONDS_PER_MILLISECOND));
  }

  /** Also has the worker run something, since a poll alone proves little. */
  private Duration start() throws WrongResultException, InterruptedException {
    CallWatch watch = new CallWatch();
    try (InMemoryTemporal temporal = new InMemoryTemporal(0, List.of(watch));
        StepFunctionsEmulator emulator = StepFunctionsEmulator.start();
        TemporalClient client = new TemporalClient(temporal.address());
        Runs runs = new Runs(client.workflows(), limit)) {
      String machine =
          emulator.createStateMachine("benchmark", WaitMachine.definition(Duration.ZERO));
      long begin = System.nanoTime();
      try (ServingProcess worker = program.start(temporal.address(), emulator.endpoint())) {
        long polled = watch.awaitFirstPoll(limit, worker.handle());
        RunCheck.require(
            runs.ends(runs.start(1, machine, WaitOptions.defaults())), emulator.executions());
        return Duration.ofNanos(polled - begin);
      }
    }
  }
}
