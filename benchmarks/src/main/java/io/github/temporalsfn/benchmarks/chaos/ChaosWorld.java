package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.load.LoadMachine;
import io.github.temporalsfn.benchmarks.load.PatientClient;
import io.github.temporalsfn.benchmarks.world.EventQueue;
import io.github.temporalsfn.benchmarks.world.TemporalClient;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Step Functions, Temporal and two workers, all of which can be hit. */
final class ChaosWorld implements AutoCloseable {
  private static final int WORKERS = 2;

  private final EventQueue events = new EventQueue();
  private final StepFunctionsEmulator aws;
  private final String machine;
  private final FragileServer server;
  private final TemporalClient temporal;
  private final List<FakeClock> clocks;
  private final List<WorkerSlot> workers = new ArrayList<>();

  ChaosWorld(ChaosSettings settings) throws InterruptedException {
    aws =
        StepFunctionsEmulator.builder()
            .listLag(AwsTrouble.LIST_LAG)
            .faultSeed(settings.seed())
            .events(events, AwsTrouble.events(settings.seed()))
            .tasks(BuiltInScripts.builder().build())
            .build();
    machine = aws.createStateMachine("chaos", LoadMachine.DEFINITION);
    server = new FragileServer(settings.cli());
    temporal = new TemporalClient(server.address());
    clocks = settings.faketime().map(ChaosWorld::clocks).orElse(List.of());
    // Calls that are throttled at random look like an account that others use up: within AWS's own
    // quotas workers would step back until hardly anything happens.
    WorkerProgram program =
        settings.worker().withRaisedQuotas().with("TEMPORAL_SFN_EVENTS_QUEUE_URL", events.url());
    for (int i = 0; i < WORKERS; i++) {
      WorkerProgram own = clocks.isEmpty() ? program : clocks.get(i).on(program);
      workers.add(new WorkerSlot(() -> own.start(server.address(), aws.endpoint())));
    }
    for (WorkerSlot slot : workers) {
      var unused = slot.worker();
    }
  }

  private static List<FakeClock> clocks(Path library) {
    return IntStream.range(0, WORKERS).mapToObj(worker -> new FakeClock(library)).toList();
  }

  StepFunctionsEmulator aws() {
    return aws;
  }

  /** The ARN of the state machine of all runs. */
  String machine() {
    return machine;
  }

  PatientClient client(Instant deadline) {
    return new PatientClient(temporal.workflows(), deadline);
  }

  /** Lets AWS misbehave, and hits workers and server, until it is closed. */
  Havoc wreak(long seed) {
    AwsTrouble.RULES.forEach(aws.faults()::add);
    return new Havoc(server, workers, clocks, seed);
  }

  @Override
  public void close() {
    workers.forEach(WorkerSlot::close);
    temporal.close();
    server.close();
    aws.close();
    events.close();
  }
}
