package io.github.temporalsfn.benchmarks.worker;

import io.github.temporalsfn.benchmarks.measurement.Benchmark;
import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Benchmark e: the worker process. */
public final class WorkerBenchmark {
  private WorkerBenchmark() {}

  /**
   * Its start and its memory.
   *
   * @param worker from the class path
   * @param script {@code bin/temporal-sfn}, whose start is measured too where it is given
   * @param waiting ascending numbers of runs that wait
   * @param limit of the time of one run
   */
  public static Benchmark of(
      WorkerProgram worker, Optional<Path> script, List<Integer> waiting, Duration limit) {
    List<BenchmarkCase> cases = new ArrayList<>();
    script.ifPresent(
        file -> cases.add(new StartCase("start, bin/temporal-sfn worker", worker.by(file), limit)));
    cases.add(new StartCase("start, java without an archive", worker, limit));
    cases.add(new WaitingCase(worker, waiting, limit));
    return new Benchmark("e", "Worker process: start, and memory of runs that wait", cases);
  }
}
