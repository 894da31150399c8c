package io.github.temporalsfn.distribution.world;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.distribution.local.LocalWorker;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import io.temporal.client.WorkflowClient;
import java.net.URI;

/** A Temporal in real time, an emulator with the built-in scripts, and a worker between them. */
public final class InMemoryWorld implements AutoCloseable {
  /** Where the worker is. */
  public static final String TASK_QUEUE = "step-functions";

  private final StepFunctionsEmulator emulator =
      StepFunctionsEmulator.builder()
          .region("eu-west-1")
          .tasks(BuiltInScripts.builder().build())
          .build();
  private final InMemoryTemporal temporal = new InMemoryTemporal(0);
  private final LocalWorker worker =
      new LocalWorker(temporal.address(), emulator.endpoint(), TASK_QUEUE);

  public StepFunctionsEmulator emulator() {
    return emulator;
  }

  public String temporalAddress() {
    return temporal.address();
  }

  public WorkflowClient client() {
    return worker.client();
  }

  /** A worker for another Step Functions, on a queue of its own; whoever asks for it closes it. */
  public LocalWorker newWorker(String taskQueue, URI stepFunctions) {
    return new LocalWorker(temporal.address(), stepFunctions, taskQueue);
  }

  /** The same with connections, which it closes. */
  public LocalWorker newWorker(String taskQueue, Connections connections) {
    return new LocalWorker(temporal.address(), connections, taskQueue);
  }

  /** Starts a workflow of that type with that JSON text. */
  public ClientRun start(String type, String input) {
    return ClientRun.start(worker.client(), TASK_QUEUE, type, input);
  }

  @Override
  public void close() {
    worker.close();
    temporal.close();
    emulator.close();
  }
}
