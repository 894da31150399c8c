package io.github.temporalsfn.benchmarks.network;

import io.github.temporalsfn.benchmarks.load.Cancellation;
import io.github.temporalsfn.benchmarks.load.Ledger;
import io.github.temporalsfn.benchmarks.load.PacedStarts;
import io.github.temporalsfn.benchmarks.load.PatientClient;
import io.github.temporalsfn.benchmarks.load.Run;
import io.github.temporalsfn.benchmarks.load.RunEnd;
import io.github.temporalsfn.benchmarks.load.RunThreads;
import io.github.temporalsfn.benchmarks.load.Visibility;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Faults on one side in the middle of runs.
 *
 * @param faults one after the other
 * @param length of each, and of the time between two
 */
record NetworkCase(Side side, List<NetworkFault> faults, Duration length, int executions) {
  private static final int STARTS_PER_SECOND = 10;
  private static final Duration BEFORE = Duration.ofSeconds(2);
  private static final long SEED = 1;

  String name() {
    return side.words()
        + " "
        + faults.stream().map(NetworkFault::words).collect(Collectors.joining(", "))
        + " for "
        + length;
  }

  private void breakWay(FaultyProxy way) throws InterruptedException, IOException {
    for (NetworkFault fault : faults) {
      if (fault != faults.get(0)) {
        Thread.sleep(length.toMillis());
      }
      way.breaks(fault);
      Thread.sleep(length.toMillis());
      way.mend();
    }
  }

  /**
   * Starts runs before, during and after the faults, and waits for their ends.
   *
   * @param patience how long after the last fault's end a run may go on
   */
  NetworkOutcome run(TemporalCli cli, WorkerProgram program, Duration patience)
      throws InterruptedException, IOException {
    try (NetworkWorld world = new NetworkWorld(cli, program);
        RunThreads threads = new RunThreads()) {
      List<Run> runs = Run.load(executions, SEED);
      PatientClient client = world.client(Instant.now().plus(BEFORE).plus(length).plus(patience));
      ExecutorService aside = Executors.newFixedThreadPool(2);
      try {
        var canceling = aside.submit(new Cancellation(world.emulator(), client, runs)::run);
        var starting =
            aside.submit(
                () -> {
                  new PacedStarts(client, world.machine(), STARTS_PER_SECOND).start(threads, runs);
                  return true;
                });
        Thread.sleep(BEFORE.toMillis());
        breakWay(world.way(side));
        Instant mended = Instant.now();
        boolean unused = RunThreads.result(starting);
        List<RunEnd> ends = threads.each(runs, client::end);
        Duration recovery = Duration.between(mended, Instant.now());
        canceling.cancel(true);
        world.requireWorker();
        return new NetworkOutcome(
            this,
            recovery,
            Visibility.of(client, runs.size()).isOf(runs.size()),
            Ledger.compare(runs, ends, world.emulator().executions()));
      } finally {
        aside.shutdownNow();
      }
    }
  }
}
