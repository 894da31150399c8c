package io.github.temporalsfn.benchmarks.throughput;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.process.ProcessUsage;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.CallFigures;
import io.github.temporalsfn.benchmarks.world.EndedRun;
import io.github.temporalsfn.benchmarks.world.RunCheck;
import io.github.temporalsfn.benchmarks.world.Runs;
import io.github.temporalsfn.benchmarks.world.TemporalClient;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.workflows.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * So many executions on one server. Server and worker are processes of their own; the client and
 * the emulated Step Functions share this one, whose CPU time is nobody's figure.
 *
 * @param way for the name
 */
record ThroughputCase(
    TemporalServer server,
    String way,
    int executions,
    ThroughputSettings settings,
    String definition)
    implements BenchmarkCase {
  private static final double NANOSECONDS_PER_SECOND = 1e9;
  private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

  @Override
  public String name() {
    return way + ", " + executions + " executions";
  }

  @Override
  public Optional<String> lacking() {
    return server.lacking();
  }

  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    try (StepFunctionsEmulator emulator = StepFunctionsEmulator.start();
        LocalTemporal temporal = server.start();
        ServingProcess worker = settings.worker().start(temporal.address(), emulator.endpoint());
        TemporalClient client = new TemporalClient(temporal.address());
        Runs runs = new Runs(client.workflows(), settings.limit())) {
      String machine = emulator.createStateMachine("benchmark", definition);
      var unused = worker.awaitPrinted(WorkerProgram.STARTED);
      run(settings.warmUp(), machine, runs, emulator);
      emulator.reset();
      ProcessHandle serverProcess = temporal.process().orElseThrow();
      Duration serverBefore = ProcessUsage.cpuTime(serverProcess);
      Duration workerBefore = ProcessUsage.cpuTime(worker.handle());
      long begin = System.nanoTime();
      run(executions, machine, runs, emulator);
      double seconds = (System.nanoTime() - begin) / NANOSECONDS_PER_SECOND;
      double ofWorker = perExecution(ProcessUsage.cpuTime(worker.handle()).minus(workerBefore));
      double ofServer = perExecution(ProcessUsage.cpuTime(serverProcess).minus(serverBefore));

      List<Figure> figures = new ArrayList<>();
      figures.add(new Figure("executions per second", Unit.PER_SECOND, executions / seconds));
      figures.add(cpu("CPU per execution, worker", ofWorker));
      figures.add(cpu("CPU per execution, server", ofServer));
      figures.add(cpu("CPU per execution, together", ofWorker + ofServer));
      figures.addAll(CallFigures.of(emulator.stats(), executions));
      add(figures, "peak memory, worker", ProcessUsage.peakMemory(worker.handle()));
      add(figures, "peak memory, server", ProcessUsage.peakMemory(serverProcess));
      return figures;
    }
  }

  private static void run(int count, String machine, Runs runs, StepFunctionsEmulator emulator)
      throws WrongResultException, InterruptedException {
    List<EndedRun> ended = runs.ends(runs.start(count, machine, WaitOptions.defaults()));
    RunCheck.require(ended, emulator.executions());
  }

  private double perExecution(Duration time) {
    return time.toNanos() / NANOSECONDS_PER_MILLISECOND / executions;
  }

  private static Figure cpu(String name, double milliseconds) {
    return new Figure(name, Unit.MILLISECONDS, milliseconds);
  }

  private static void add(List<Figure> figures, String name, OptionalDouble mebibytes) {
    mebibytes.ifPresent(value -> figures.add(new Figure(name, Unit.MEBIBYTES, value)));
  }
}
