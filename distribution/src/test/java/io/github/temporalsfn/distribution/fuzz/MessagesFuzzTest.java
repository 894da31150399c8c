package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowUpdateException;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever waiting workflows are told or asked, they go on waiting, and stop when told to. */
@SuppressWarnings("NullAway.Init") // by @BeforeContainer
class MessagesFuzzTest {
  private static final int BATCH = 200;

  private static final List<String> KINDS = List.of("signal", "query", "update");
  private static final List<String> NAMES =
      List.of("executionStatusChanged", "status", "refresh", "ended", "Status", "unknown", "é🛒");

  private static FuzzedWorld world;

  private record Message(String kind, Arguments arguments) {}

  @BeforeContainer
  static void open() {
    world = new FuzzedWorld();
  }

  @AfterContainer
  static void close() {
    world.close();
  }

  @Provide
  Arbitrary<Batch<Message>> batches() {
    return Batch.of(
        BATCH,
        random -> {
          String kind = OddJson.of(KINDS, random);
          // The in-memory Temporal answers unknown queries so that clients ask again for a minute.
          String name = kind.equals("query") ? "status" : OddJson.of(NAMES, random);
          return new Message(kind, Arguments.of(name, text(random), random));
        });
  }

  private static String text(Random random) {
    return random.nextBoolean() ? OddJson.value(random) : "{\"status\":\"SUCCEEDED\"}";
  }

  @Fuzz(value = Surface.MESSAGES, batch = BATCH)
  void leaveWorkflowsAsTheyAre(@ForAll("batches") Batch<Message> batch) {
    List<FuzzedRun> runs =
        List.of(
            start("RunStateMachine", "'stateMachineArn':'" + FuzzedWorld.WAITING + "'"),
            start(
                "AwaitExecution",
                "'executionArn':'" + FuzzedWorld.RUNNING + "','onTimeout':'ABANDON'"),
            start(
                "RunStateMachineBatch",
                "'items':[{'stateMachineArn':'" + FuzzedWorld.WAITING + "'}]"));

    try (Log log = new Log()) {
      batch.check(world.threads(), message -> send(runs, message));
      log.requireDiscreet();
    }

    runs.forEach(run -> Histories.requireNoFailedTask(world.client(), run.workflowId(), batch));
    for (FuzzedRun run : List.of(runs.get(0), runs.get(2))) {
      Arguments odd = batch.cases().get(0).arguments();
      assertThat(run.stub().update("stop", RawValue.class, odd.array())).isNotNull();
    }
    assertThat(runs.get(0).failure().map(runs.get(0)::application))
        .get()
        .extracting(ApplicationFailure::getType)
        .isEqualTo("ExecutionAborted");
    assertThat(runs.get(2).failure()).isEmpty();
    runs.get(1).stub().terminate("its execution is shared");
    runs.forEach(run -> Histories.requireNoFailedTask(world.client(), run.workflowId(), batch));
  }

  private static FuzzedRun start(String type, String fields) {
    String input = ("{" + fields + "}").replace('\'', '"');
    Arguments arguments = new Arguments(type, List.of(Arguments.json(input)));
    return new FuzzedRun(arguments, world.start(arguments));
  }

  private static void send(List<FuzzedRun> runs, Message message) {
    FuzzedRun run = runs.get(Math.floorMod(message.hashCode(), runs.size()));
    Object[] arguments = message.arguments().array();
    String name = message.arguments().type();
    try {
      switch (message.kind()) {
        case "signal" -> run.stub().signal(name, arguments);
        case "query" -> run.stub().query(name, RawValue.class, arguments);
        default -> run.stub().update(name, RawValue.class, arguments);
      }
    } catch (WorkflowUpdateException unknown) {
      assertThat(unknown).hasStackTraceContaining("Unknown update");
      assertThat(unknown.getMessage()).doesNotContain(OddJson.CANARY);
    }
  }
}
