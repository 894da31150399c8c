package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.load.Cancellation;
import io.github.temporalsfn.benchmarks.load.Ledger;
import io.github.temporalsfn.benchmarks.load.PacedStarts;
import io.github.temporalsfn.benchmarks.load.PatientClient;
import io.github.temporalsfn.benchmarks.load.Run;
import io.github.temporalsfn.benchmarks.load.RunEnd;
import io.github.temporalsfn.benchmarks.load.RunThreads;
import io.github.temporalsfn.benchmarks.load.Verdict;
import io.github.temporalsfn.benchmarks.load.Visibility;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Starts runs, lets everything around them fail, and compares the ledgers when all have ended. */
final class Chaos {
  private static final long PROGRESS_SECONDS = 15;
  private static final Duration SETTLING = Duration.ofSeconds(60);

  private final ChaosSettings settings;
  private final Consumer<String> say;
  private final List<Run> runs;
  private final AtomicInteger ended = new AtomicInteger();

  /**
   * @param say takes lines on how far it is
   */
  Chaos(ChaosSettings settings, Consumer<String> say) {
    this.settings = settings;
    this.say = say;
    this.runs = Run.load(settings.executions(), settings.seed());
  }

  /** Returns when every run has ended, or the time is over. */
  ChaosReport run() throws InterruptedException {
    Instant deadline = Instant.now().plus(settings.limit());
    try (ChaosWorld world = new ChaosWorld(settings);
        RunThreads threads = new RunThreads()) {
      PatientClient client = world.client(deadline);
      PacedStarts starts = new PacedStarts(client, world.machine(), settings.startsPerSecond());
      Havoc havoc = world.wreak(settings.seed());
      Instant begin = Instant.now();
      List<RunEnd> ends;
      ScheduledExecutorService aside = Executors.newScheduledThreadPool(2);
      try {
        var unused = aside.submit(new Cancellation(world.aws(), client, runs)::run);
        var unusedToo =
            aside.scheduleAtFixedRate(
                () -> progress(world, starts, havoc),
                PROGRESS_SECONDS,
                PROGRESS_SECONDS,
                TimeUnit.SECONDS);
        starts.start(threads, runs);
        Saboteur saboteur = new Saboteur(world, client, runs);
        for (Sabotage sabotage : settings.sabotage()) {
          saboteur.act(sabotage);
        }
        ends = threads.each(runs, run -> end(client, run));
      } finally {
        aside.shutdownNow();
        havoc.close();
      }
      Duration took = Duration.between(begin, Instant.now());
      havoc
          .failure()
          .ifPresent(
              e -> {
                throw e;
              });
      List<ExecutionSnapshot> executions = settled(world);
      Verdict verdict = Ledger.compare(runs, ends, executions);
      return new ChaosReport(
          settings,
          took,
          havoc.counts(),
          world.aws().stats(),
          world.aws().faults().rules(),
          Visibility.of(client, runs.size()),
          verdict);
    }
  }

  private RunEnd end(PatientClient client, Run run) throws InterruptedException {
    RunEnd end = client.end(run);
    ended.incrementAndGet();
    return end;
  }

  private void progress(ChaosWorld world, PacedStarts starts, Havoc havoc) {
    Map<ExecutionStatus, Long> executions =
        world.aws().executions().stream()
            .collect(
                Collectors.groupingBy(
                    ExecutionSnapshot::status, TreeMap::new, Collectors.counting()));
    say.accept(
        "chaos: %,d started, %,d seen to end; %s; %s"
            .formatted(starts.started(), ended.get(), executions, havoc.counts()));
    havoc.failure().ifPresent(e -> say.accept("chaos: goes on without some blows: " + e));
  }

  /** All executions, when none runs any more or all have had the time to end. */
  private static List<ExecutionSnapshot> settled(ChaosWorld world) throws InterruptedException {
    Instant deadline = Instant.now().plus(SETTLING);
    while (true) {
      List<ExecutionSnapshot> executions = world.aws().executions();
      if (executions.stream().noneMatch(one -> one.status() == ExecutionStatus.RUNNING)
          || Instant.now().isAfter(deadline)) {
        return executions;
      }
      Thread.sleep(TimeUnit.SECONDS.toMillis(1));
    }
  }
}
