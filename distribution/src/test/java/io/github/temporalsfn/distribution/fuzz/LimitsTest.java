package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.Unique;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is as large, as deep or as foreign as it may be passes whole; what is larger is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
  private static final int LARGEST = 262_144;
  private static final int LONGEST_CAUSE = 32_768;
  private static final int DEEP = 10_000;
  private static final String SOON = "\"wait\":{\"initialInterval\":0.05}";

  private final InMemoryWorld world = new InMemoryWorld();

  @AfterAll
  void close() {
    world.close();
  }

  /** Of bytes, not characters; the output is the input. */
  @Test
  void aDocumentOfTheGreatestSizeComesBackWhole() {
    String largest = "\"" + "é".repeat((LARGEST - 2) / 2) + "\"";
    assertThat(largest.getBytes(StandardCharsets.UTF_8)).hasSize(LARGEST);
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);

    ClientRun run = run(machine, largest);

    assertThat(run.result()).contains("\"output\":" + largest);
    assertThat(machine.onlyExecution().input()).isEqualTo(largest);
    requireNoFailedTask(run);
  }

  @Test
  void aDocumentOfOneByteMoreIsRefusedBeforeAnythingStarts() {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);

    ClientRun run = run(machine, "\"x" + "é".repeat((LARGEST - 2) / 2) + "\"");

    ApplicationFailure failure = run.failure();
    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage())
        .contains("at most 262144 bytes of JSON, is 262145")
        .hasSizeLessThan(1_000);
    assertThat(machine.executions()).isEmpty();
    requireNoFailedTask(run);
  }

  @Test
  void aDocumentOfTenThousandLevelsComesBackWhole() {
    String deep = "{\"a\":".repeat(DEEP / 2) + "[".repeat(DEEP / 2);
    deep += "1.10" + "]".repeat(DEEP / 2) + "}".repeat(DEEP / 2);
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);

    ClientRun run = run(machine, deep);

    assertThat(run.result()).contains("\"output\":" + deep);
    requireNoFailedTask(run);
  }

  @Test
  void theLongestCauseMakesAFailureThatTemporalTakes() {
    String cause = "é🛒".repeat(LONGEST_CAUSE / 3);
    OwnMachine machine =
        OwnMachine.in(
            world.emulator(), Asl.failing("'Error':'Payment.Declined','Cause':'" + cause + "'"));

    ClientRun run = run(machine, "{}");

    ApplicationFailure failure = run.failure();
    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(ClientRun.details(failure).path("cause").asText()).isEqualTo(cause);
    requireNoFailedTask(run);
  }

  /** Workflow ids become names of executions: legal ones, one for each id. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "订单-四十二",
        "注文４２",
        "주문",
        "طلب-٤٢",
        "הזמנה",
        "заказ",
        "आदेश",
        "คำสั่งซื้อ",
        "e\u0301\u0323e",
        "\u202eabc\u202c",
        "🛒🧑‍🤝‍🧑",
        "a b/c:d*?\"<>|"
      })
  void workflowIdsInEveryScriptMakeLegalNames(String id) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    for (String variant : List.of(id, id + id, id + "\u0301")) {
      ClientRun run =
          ClientRun.start(
              world.client(),
              WorkflowOptions.newBuilder().setTaskQueue(InMemoryWorld.TASK_QUEUE),
              variant + Unique.name("-"),
              "RunStateMachine",
              "{\"stateMachineArn\":\"" + machine.arn() + "\"," + SOON + "}");

      JsonNode result = run.resultTree();
      assertThat(result.path("name").asText()).matches("[0-9A-Za-z_-]{1,80}");
      requireNoFailedTask(run);
    }
    assertThat(machine.executions()).extracting("name").doesNotHaveDuplicates().hasSize(3);
  }

  private ClientRun run(OwnMachine machine, String input) {
    return world.start(
        "RunStateMachine",
        "{\"stateMachineArn\":\"" + machine.arn() + "\",\"input\":" + input + "," + SOON + "}");
  }

  private void requireNoFailedTask(ClientRun run) {
    Histories.requireNoFailedTask(world.client(), run.workflowId(), run.workflowId());
  }
}
