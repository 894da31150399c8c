package io.github.temporalsfn.benchmarks.soak;

import io.github.temporalsfn.benchmarks.load.Cancellation;
import io.github.temporalsfn.benchmarks.load.Ledger;
import io.github.temporalsfn.benchmarks.load.LoadMachine;
import io.github.temporalsfn.benchmarks.load.PacedStarts;
import io.github.temporalsfn.benchmarks.load.PatientClient;
import io.github.temporalsfn.benchmarks.load.Run;
import io.github.temporalsfn.benchmarks.load.RunEnd;
import io.github.temporalsfn.benchmarks.load.RunThreads;
import io.github.temporalsfn.benchmarks.load.Visibility;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.TemporalClient;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.local.Port;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.quotas.Quotas;
import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A steady load of runs through one worker, which is looked at from time to time. */
final class Soak {
  private static final Duration TO_END = Duration.ofMinutes(5);
  private static final long SEED = 1;

  private final SoakSettings settings;
  private final Consumer<String> say;

  /**
   * @param say takes a line for each look
   */
  Soak(SoakSettings settings, Consumer<String> say) {
    this.settings = settings;
    this.say = say;
  }

  SoakReport run() throws InterruptedException {
    Instant deadline = Instant.now().plus(settings.duration()).plus(TO_END);
    URI metrics = URI.create("http://127.0.0.1:" + freePort() + "/metrics");
    WorkerProgram program =
        settings.worker().with("TEMPORAL_SFN_METRICS_ADDRESS", metrics.getAuthority());
    try (StepFunctionsEmulator aws =
            StepFunctionsEmulator.builder()
                .quotas(Quotas.aws())
                .tasks(BuiltInScripts.builder().build())
                .build();
        LocalTemporal server = TemporalServer.dev(Optional.of(settings.cli())).start();
        TemporalClient temporal = new TemporalClient(server.address());
        ServingProcess worker = program.start(server.address(), aws.endpoint());
        RunThreads threads = new RunThreads()) {
      var unused = worker.awaitPrinted(WorkerProgram.STARTED);
      String machine = aws.createStateMachine("soak", LoadMachine.DEFINITION);
      List<Run> runs = Run.load(settings.executions(), SEED);
      PatientClient client = new PatientClient(temporal.workflows(), deadline);
      WorkerProbe probe = new WorkerProbe(worker.handle(), metrics);
      ExecutorService aside = Executors.newFixedThreadPool(2);
      List<Sample> samples = Collections.synchronizedList(new ArrayList<>());
      List<RunEnd> ends;
      try {
        var canceling = aside.submit(new Cancellation(aws, client, runs)::run);
        Future<?> looking = aside.submit(() -> look(probe, samples));
        new PacedStarts(client, machine, settings.startsPerSecond()).start(threads, runs);
        looking.cancel(true);
        ends = threads.each(runs, client::end);
        canceling.cancel(true);
      } finally {
        aside.shutdownNow();
      }
      worker.requireAlive();
      return new SoakReport(
          settings,
          List.copyOf(samples),
          Visibility.of(client, runs.size()),
          Ledger.compare(runs, ends, aws.executions()));
    }
  }

  private void look(WorkerProbe probe, List<Sample> samples) {
    long begin = System.nanoTime();
    try {
      while (true) {
        Thread.sleep(settings.between().toMillis());
        Sample sample = probe.look(Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
        samples.add(sample);
        say.accept("soak: %.0f s: %s".formatted(sample.seconds(), sample.values()));
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    return Port.requireFree(List.of(new Port(0, "metrics", ""))).get(0).number();
  }
}
