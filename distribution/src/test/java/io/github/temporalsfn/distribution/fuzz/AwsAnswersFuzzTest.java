package io.github.temporalsfn.distribution.fuzz;

import io.github.temporalsfn.distribution.local.LocalWorker;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever AWS answers at first, a run comes to an end of a known type, without a failed task. */
@SuppressWarnings("NullAway.Init") // by @BeforeContainer
class AwsAnswersFuzzTest {
  private static final int BATCH = 200;
  private static final String QUEUE = "garbled";
  // A count of redrives that never comes is waited for, once AWS has named it.
  private static final String WAIT = ",'wait':{'timeout':20}";

  private static FuzzedWorld world;
  private static GarblingEndpoint endpoint;
  private static LocalWorker worker;

  @BeforeContainer
  static void open() {
    world = new FuzzedWorld();
    endpoint = new GarblingEndpoint(world.emulator().endpoint());
    worker = new LocalWorker(world.temporalAddress(), endpoint.uri(), QUEUE);
  }

  @AfterContainer
  static void close() {
    worker.close();
    endpoint.close();
    world.close();
  }

  @Provide
  Arbitrary<Batch<Long>> seeds() {
    return Batch.of(BATCH, random -> (long) random.nextInt());
  }

  @Fuzz(value = Surface.AWS_ANSWERS, batch = BATCH)
  void endRunsByTheirTypes(@ForAll("seeds") Batch<Long> seeds) {
    if (!world.takes(BATCH)) {
      close();
      open();
    }
    seeds
        .each(world.threads(), AwsAnswersFuzzTest::start)
        .check(
            world.threads(),
            run -> {
              run.failure().map(run::application).ifPresent(Failures::requireTyped);
              Histories.requireNoFailedTask(world.client(), run.workflowId(), run);
            });
  }

  private static FuzzedRun start(long seed) {
    String name = "case-" + seed;
    Arguments arguments = arguments(name, Math.floorMod(seed, 7));
    WorkflowStub stub =
        world
            .client()
            .newUntypedWorkflowStub(
                arguments.type(),
                WorkflowOptions.newBuilder().setTaskQueue(QUEUE).setWorkflowId(name).build());
    stub.start(arguments.array());
    return new FuzzedRun(arguments, stub);
  }

  private static Arguments arguments(String name, int kind) {
    return switch (kind) {
      case 0 -> starting("StartExecution", FuzzedWorld.PASS, name, "");
      case 1 -> existing("AwaitExecution", FuzzedWorld.PASS, name, WAIT);
      case 2 -> existing("GetExecutionOutput", FuzzedWorld.PASS, name, "");
      case 3 -> existing("RedriveExecution", FuzzedWorld.FLAKY, name, WAIT);
      case 4 -> starting("RunStateMachine", FuzzedWorld.EXPRESS, name, ",'express':true");
      case 5 ->
          starting(
              "RunStateMachine",
              FuzzedWorld.FLAKY,
              name,
              WAIT + ",'redrive':{'maximumAttempts':1,'initialInterval':0.1}");
      default -> starting("RunStateMachine", FuzzedWorld.PASS, name, WAIT);
    };
  }

  private static Arguments existing(String type, String machine, String name, String more) {
    world.emulator().startExecution(machine, name, "{}");
    return starting(type, machine, name, more);
  }

  private static Arguments starting(String type, String machine, String name, String more) {
    String input = "{'stateMachineArn':'" + machine + "','name':'" + name + "'" + more + "}";
    return new Arguments(type, List.of(Arguments.json(input.replace('\'', '"'))));
  }
}
