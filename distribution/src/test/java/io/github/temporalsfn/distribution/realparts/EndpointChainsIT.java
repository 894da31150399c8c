package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** What goes in, what comes out and what is read afterwards, the same on every endpoint. */
@Tag("real-parts")
@ExtendWith(SharedRealWorld.class)
class EndpointChainsIT {
  @ParameterizedTest
  @EnumSource
  void startsAwaitsAndReadsInWorkflowsOfTheirOwn(Endpoint endpoint, RealWorld world) {
    String machine = world.at(endpoint).createStateMachine(Asl.waiting(1));
    String execution =
        endpoint
            .start(
                world,
                "StartExecution",
                "{\"stateMachineArn\":\"" + machine + "\",\"input\":{\"a\":1}}")
            .resultTree()
            .path("executionArn")
            .asText();
    String target = "{\"executionArn\":\"" + execution + "\"}";

    JsonNode awaited = endpoint.start(world, "AwaitExecution", target).resultTree();
    String output = endpoint.start(world, "GetExecutionOutput", target).result();

    assertThat(awaited.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(ClientRun.tree(output)).hasToString("{\"a\":1}");
  }

  @ParameterizedTest
  @EnumSource
  void takesTheOutputOfOneRunAsTheInputOfTheNext(Endpoint endpoint, RealWorld world)
      throws Throwable {
    String machine = world.at(endpoint).createStateMachine(Asl.PASS);
    String document = "{\"price\":1.10,\"items\":[{\"name\":\"Zürich\"},null]}";

    String output = document;
    for (int round = 0; round < 3; round++) {
      String execution =
          endpoint
              .run(world, machine, "\"input\":" + output)
              .resultTree()
              .path("executionArn")
              .asText();
      output =
          endpoint
              .start(world, "GetExecutionOutput", "{\"executionArn\":\"" + execution + "\"}")
              .result();
    }

    String last = output.replace(" ", ""); // which moto adds
    assertThat(ClientRun.tree(last)).isEqualTo(ClientRun.tree(document));
    Gap.SPELLING_OF_NUMBERS.aside(endpoint, () -> assertThat(last).isEqualTo(document));
  }

  @ParameterizedTest
  @EnumSource
  void addsTheContextToTheInput(Endpoint endpoint, RealWorld world) {
    String machine = world.at(endpoint).createStateMachine(Asl.PASS);
    ClientRun run = endpoint.run(world, machine, "\"input\":{\"a\":1},\"addContext\":\"temporal\"");

    JsonNode output = run.resultTree().path("output");
    assertThat(output.path("a").asInt()).isEqualTo(1);
    assertThat(output.at("/temporal/workflowId").asText()).isEqualTo(run.workflowId());
    assertThat(output.at("/temporal/runId").asText()).isEqualTo(run.runId());
    assertThat(output.at("/temporal/attempt").asInt()).isEqualTo(1);
    assertThat(Instant.parse(output.at("/temporal/scheduledTime").asText()))
        .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(2));
  }

  // A failure's state is found so, in histories of any length.
  @ParameterizedTest
  @EnumSource
  void readsTheEndOfAHistoryOnly(Endpoint endpoint, RealWorld world) throws Throwable {
    String machine = world.at(endpoint).createStateMachine(Asl.PASS);
    String executionArn =
        endpoint.run(world, machine, "\"input\":{}").resultTree().path("executionArn").asText();

    List<HistoryEvent> newest = world.at(endpoint).newestEvents(executionArn, 2);

    Gap.ORDER_OF_A_HISTORY.aside(
        endpoint,
        () -> assertThat(newest.get(0).type()).isEqualTo(HistoryEventType.EXECUTION_SUCCEEDED));
    Gap.PAGES_OF_A_HISTORY.aside(endpoint, () -> assertThat(newest).hasSize(2));
  }
}
