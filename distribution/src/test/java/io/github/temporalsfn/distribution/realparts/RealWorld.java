package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** One Temporal server with two workers: one of them calls moto, the other one our emulator. */
final class RealWorld implements AutoCloseable {
  /** The task queue whose worker calls moto: the one that workers poll by default. */
  static final String ON_MOTO = "step-functions";

  /** The task queue whose worker calls the emulator. */
  static final String ON_EMULATOR = "on-emulator";

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final DevServer server;
  private final Moto moto;
  private final StepFunctionsEmulator emulator;

  RealWorld() {
    try {
      server = opened(new DevServer(RealPart.program("temporal.cli")));
      moto = opened(new Moto(RealPart.program("moto.server")));
      emulator = opened(StepFunctionsEmulator.start());
      opened(new WorkerJar(server.address(), ON_MOTO, moto.endpoint()));
      opened(new WorkerJar(server.address(), ON_EMULATOR, emulator.endpoint()));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  DevServer server() {
    return server;
  }

  StepFunctionsEmulator emulator() {
    return emulator;
  }

  /** Types {@code temporal …}. */
  TemporalCli.Result temporal(String... arguments) {
    return server.cli().run(arguments);
  }

  /** A state machine in moto, under a name of its own. */
  String machineInMoto(String definition) {
    return moto.createStateMachine(unique("machine"), definition);
  }

  /** A state machine in the emulator, under a name of its own. */
  String machineInEmulator(String definition) {
    return emulator.createStateMachine(unique("machine"), definition);
  }

  static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }
}
