package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Starts runs, lets everything around them fail, and compares the ledgers when all have ended. */
final class Chaos {
  private static final long PROGRESS_SECONDS = 15;
  private static final Duration SETTLING = Duration.ofSeconds(60);

  private final ChaosSettings settings;
  private final Consumer<String> say;
  private final List<Run> runs;
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  /**
   * @param say takes lines on how far it is
   */
  Chaos(ChaosSettings settings, Consumer<String> say) {
    this.settings = settings;
    this.say = say;
    SplittableRandom draws = new SplittableRandom(settings.seed());
    List<Run> all = new ArrayList<>();
    for (int number = 1; number <= settings.executions(); number++) {
      all.add(Run.of(number, draws));
    }
    this.runs = List.copyOf(all);
  }

  /** Returns when every run has ended, or the time is over. */
  ChaosReport run() throws InterruptedException {
    Instant deadline = Instant.now().plus(settings.limit());
    try (ChaosWorld world = new ChaosWorld(settings);
        RunThreads threads = new RunThreads()) {
      PatientClient client = world.client(deadline);
      Havoc havoc = world.wreak(settings.seed());
      Instant begin = Instant.now();
      List<RunEnd> ends;
      ScheduledExecutorService aside = Executors.newScheduledThreadPool(2);
      try {
        var unused = aside.submit(new Cancellation(world.aws(), client, runs)::run);
        var unusedToo =
            aside.scheduleAtFixedRate(
                () -> progress(havoc), PROGRESS_SECONDS, PROGRESS_SECONDS, TimeUnit.SECONDS);
        start(threads, client, world.machine());
        new Saboteur(world, client, runs).act(settings.sabotage());
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
      Verdict verdict = Ledger.compare(runs, byNumber(ends), executions);
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

  /** Starts them at an even pace, or as fast as the server takes them. */
  private void start(RunThreads threads, PatientClient client, String machine)
      throws InterruptedException {
    Duration pace = Duration.ofSeconds(1).dividedBy(settings.startsPerSecond());
    long begin = System.nanoTime();
    var unused =
        threads.each(
            runs,
            run -> {
              long due = begin + pace.multipliedBy(run.number()).toNanos();
              TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
              client.start(run, machine);
              return started.incrementAndGet();
            });
  }

  private RunEnd end(PatientClient client, Run run) throws InterruptedException {
    RunEnd end = client.end(run);
    ended.incrementAndGet();
    return end;
  }

  private void progress(Havoc havoc) {
    say.accept(
        "chaos: %,d started, %,d seen to end; %s"
            .formatted(started.get(), ended.get(), havoc.counts()));
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

  private Map<Integer, RunEnd> byNumber(List<RunEnd> ends) {
    Map<Integer, RunEnd> byNumber = new HashMap<>();
    for (int i = 0; i < ends.size(); i++) {
      byNumber.put(runs.get(i).number(), ends.get(i));
    }
    return byNumber;
  }
}
