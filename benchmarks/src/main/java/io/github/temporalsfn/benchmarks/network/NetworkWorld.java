package io.github.temporalsfn.benchmarks.network;

import io.github.temporalsfn.benchmarks.load.LoadMachine;
import io.github.temporalsfn.benchmarks.load.PatientClient;
import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.benchmarks.world.TemporalClient;
import io.github.temporalsfn.benchmarks.world.TemporalServer;
import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.quotas.Quotas;
import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A worker whose ways to AWS and to Temporal can break; the caller's own way to Temporal stays. */
final class NetworkWorld implements AutoCloseable {
  private final StepFunctionsEmulator emulator;
  private final String machine;
  private final LocalTemporal server;
  private final TemporalClient client;
  private final FaultyProxy toAws;
  private final FaultyProxy toTemporal;
  private final ServingProcess worker;

  NetworkWorld(TemporalCli cli, WorkerProgram program) throws InterruptedException {
    emulator =
        StepFunctionsEmulator.builder()
            .quotas(Quotas.aws())
            .tasks(BuiltInScripts.builder().build())
            .build();
    machine = emulator.createStateMachine("network", LoadMachine.DEFINITION);
    server = TemporalServer.dev(Optional.of(cli)).start();
    client = new TemporalClient(server.address());
    toAws = new FaultyProxy(address(emulator.endpoint()));
    toTemporal = new FaultyProxy(address(URI.create("http://" + server.address())));
    worker = program.start(toTemporal.address(), URI.create("http://" + toAws.address()));
    var unused = worker.awaitPrinted(WorkerProgram.STARTED);
  }

  private static InetSocketAddress address(URI uri) {
    return new InetSocketAddress(uri.getHost(), uri.getPort());
  }

  StepFunctionsEmulator emulator() {
    return emulator;
  }

  /** The ARN of the state machine of all runs. */
  String machine() {
    return machine;
  }

  PatientClient client(Instant deadline) {
    return new PatientClient(client.workflows(), deadline);
  }

  FaultyProxy way(Side side) {
    return side == Side.AWS ? toAws : toTemporal;
  }

  /** Complains where the worker has ended. */
  void requireWorker() {
    worker.requireAlive();
  }

  @Override
  public void close() {
    worker.close();
    toTemporal.close();
    toAws.close();
    client.close();
    server.close();
    emulator.close();
  }
}
