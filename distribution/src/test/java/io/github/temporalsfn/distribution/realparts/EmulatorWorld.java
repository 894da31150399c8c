package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import java.nio.file.Path;

/** The smallest world: a Temporal server, an emulator with the built-in scripts, a worker. */
final class EmulatorWorld implements World, AutoCloseable {
  private final Parts parts = new Parts();
  private final DevServer server;
  private final StepFunctionsEmulator emulator;
  private WorkerJar worker;

  EmulatorWorld() {
    this(RealPart.jar());
  }

  /**
   * One whose first worker may be of another version.
   *
   * @param firstWorker the jar of that version
   */
  EmulatorWorld(Path firstWorker) {
    try {
      server = parts.opened(new DevServer(RealPart.program("temporal.cli")));
      emulator =
          parts.opened(
              StepFunctionsEmulator.builder().tasks(BuiltInScripts.builder().build()).build());
      worker = newWorker(firstWorker);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public DevServer server() {
    return server;
  }

  @Override
  public StepFunctionsEmulator emulator() {
    return emulator;
  }

  /** Ends the worker as a crash does. */
  void killWorker() {
    worker.kill();
  }

  /** Tells the worker to stop; returns its exit code. */
  int terminateWorker() {
    return worker.terminate();
  }

  /** Starts another worker in the place of one that has ended. */
  void replaceWorker() {
    worker = newWorker(RealPart.jar());
  }

  private WorkerJar newWorker(Path jar) {
    return parts.opened(WorkerJar.of(jar, server.address(), ON_EMULATOR, emulator.endpoint()));
  }

  @Override
  public void close() {
    parts.close();
  }
}
