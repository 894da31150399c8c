package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.distribution.local.ExampleMachines;
import io.github.temporalsfn.distribution.local.LocalWorker;
import io.github.temporalsfn.distribution.local.OrderTasks;
import io.github.temporalsfn.distribution.local.Pace;
import io.github.temporalsfn.distribution.temporal.LocalTemporal;
import io.github.temporalsfn.distribution.temporal.TemporalChoice;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;

/** Temporal, Step Functions with the examples in it, and a worker between them. */
final class DevWorld implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final LocalTemporal temporal;
  private final StepFunctionsEmulator stepFunctions;

  /** Returns when the worker polls. */
  DevWorld(TemporalChoice choice, DevPorts ports, String taskQueue) {
    try {
      stepFunctions =
          opened(
              StepFunctionsEmulator.builder()
                  .port(ports.emulator().number())
                  .tasks(new OrderTasks(Pace.READING).scripts())
                  .build());
      ExampleMachines.NAMES.forEach(name -> ExampleMachines.create(name, stepFunctions));
      temporal = opened(choice.start(ports.temporal().number(), ports.ui().number()));
      boolean hasSearchAttributes = temporal.webUi().isPresent();
      opened(
          new LocalWorker(
              temporal.address(), stepFunctions.endpoint(), taskQueue, hasSearchAttributes));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  LocalTemporal temporal() {
    return temporal;
  }

  URI stepFunctions() {
    return stepFunctions.endpoint();
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
