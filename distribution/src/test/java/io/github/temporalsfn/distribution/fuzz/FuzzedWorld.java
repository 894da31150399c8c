package io.github.temporalsfn.distribution.fuzz;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A worker as it is, between an in-memory Temporal and an emulator; beside it one with the workflow
 * {@code CallActivity}.
 */
final class FuzzedWorld implements AutoCloseable {
  private static final String ARN = "arn:aws:states:eu-west-1:123456789012:";

  /** State machines: ends at once; fails at first; runs on; Express. */
  static final String PASS = ARN + "stateMachine:pass";

  static final String FLAKY = ARN + "stateMachine:flaky";
  static final String WAITING = ARN + "stateMachine:waiting";
  static final String EXPRESS = ARN + "stateMachine:express";

  /** Executions: one that has succeeded, one that has failed, one that runs. */
  static final String SUCCEEDED = ARN + "execution:pass:one";

  static final String FAILED = ARN + "execution:flaky:one";
  static final String RUNNING = ARN + "execution:waiting:one";

  private static final int THREADS = 4;

  private final InMemoryWorld world = new InMemoryWorld();
  private final Map<String, Arguments> calls = new ConcurrentHashMap<>();
  private final WorkerFactory caller = WorkerFactory.newInstance(world.client());
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private int used;

  FuzzedWorld() {
    StepFunctionsEmulator emulator = world.emulator();
    emulator.startExecution(emulator.createStateMachine("pass", Asl.PASS), "one", "{}");
    emulator.startExecution(emulator.createStateMachine("flaky", Asl.FLAKY), "one", "{}");
    emulator.startExecution(emulator.createStateMachine("waiting", Asl.WAIT), "one", "{}");
    emulator.createStateMachine(
        "express", Asl.PASS, io.github.temporalsfn.emulator.store.StateMachineType.EXPRESS);
    caller
        .newWorker(CallActivity.TASK_QUEUE)
        .registerWorkflowImplementationFactory(
            CallActivity.class, () -> new CallActivity.Impl(calls));
    caller.start();
  }

  WorkflowClient client() {
    return world.client();
  }

  String temporalAddress() {
    return world.temporalAddress();
  }

  StepFunctionsEmulator emulator() {
    return world.emulator();
  }

  /** Threads for what waits for Temporal. */
  ExecutorService threads() {
    return threads;
  }

  /** Starts a workflow of that type with those arguments. */
  WorkflowStub start(Arguments arguments) {
    WorkflowStub stub = stub(arguments.type(), InMemoryWorld.TASK_QUEUE);
    stub.start(arguments.array());
    return stub;
  }

  /** Starts a workflow that calls the activity of that type with those arguments. */
  WorkflowStub call(Arguments arguments) {
    WorkflowStub stub = stub("CallActivity", CallActivity.TASK_QUEUE);
    calls.put(stub.getOptions().orElseThrow().getWorkflowId(), arguments);
    stub.start();
    return stub;
  }

  private WorkflowStub stub(String type, String taskQueue) {
    return client()
        .newUntypedWorkflowStub(
            type,
            WorkflowOptions.newBuilder()
                .setTaskQueue(taskQueue)
                .setWorkflowId(Unique.name("fuzz") + Unique.name(""))
                .build());
  }

  /** Whether so many more workflows fit; the in-memory Temporal forgets none. */
  boolean takes(int workflows) {
    used += workflows;
    return used <= 4_000;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    caller.shutdownNow();
    world.close();
  }
}
