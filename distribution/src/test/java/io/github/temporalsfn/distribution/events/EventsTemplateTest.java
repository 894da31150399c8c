package io.github.temporalsfn.distribution.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.time.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTemplateTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final ManualClock clock = new ManualClock();
  private final StepFunctionsEmulator emulator =
      StepFunctionsEmulator.builder().clock(clock).events(event -> events.add(read(event))).build();
  private EventsTemplate template;

  @BeforeEach
  void readTemplate() throws IOException {
    template = EventsTemplate.read();
  }

  @AfterEach
  void close() {
    emulator.close();
  }

  private static JsonNode read(String event) {
    try {
      return JSON.readTree(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> matching(Map<String, JsonNode> parameters) {
    EventPattern pattern = template.pattern(parameters);
    return events.stream()
        .filter(pattern::matches)
        .map(
            event ->
                event.at("/detail/name").textValue() + " " + event.at("/detail/status").textValue())
        .toList();
  }

  @Test
  void itsRuleMatchesEveryEndAndNoStart() {
    String machine = emulator.createStateMachine("m", Asl.waiting(5));
    emulator.startExecution(machine, "succeeds", "{}");
    emulator.stopExecution(emulator.startExecution(machine, "is-stopped", "{}"));
    clock.advance(Duration.ofSeconds(5));

    assertThat(events).hasSize(4);
    assertThat(matching(Map.of())).containsExactly("is-stopped ABORTED", "succeeds SUCCEEDED");
  }

  @Test
  void itsRuleCanBeOfSomeStateMachinesOnly() {
    String chosen = emulator.createStateMachine("chosen", Asl.PASS);
    emulator.startExecution(chosen, "a", "{}");
    emulator.startExecution(emulator.createStateMachine("other", Asl.PASS), "b", "{}");

    assertThat(
            matching(Map.of("StateMachineArns", JsonNodeFactory.instance.arrayNode().add(chosen))))
        .containsExactly("a SUCCEEDED");
  }

  @Test
  void itsRuleCanBeOfSomeNamesOnly() {
    String machine = emulator.createStateMachine("m", Asl.PASS);
    emulator.startExecution(machine, "order-42", "{}");
    emulator.startExecution(machine, "else", "{}");

    assertThat(matching(Map.of("ExecutionNamePrefix", TextNode.valueOf("order-"))))
        .containsExactly("order-42 SUCCEEDED");
  }

  @Test
  void itsMessagesHaveWhatAConsumerReads() throws IOException {
    JsonNode transformer = template.properties("Rule").at("/Targets/0/InputTransformer").path(1);
    String message = transformer.path("InputTemplate").textValue();
    emulator.startExecution(emulator.createStateMachine("m", Asl.PASS), "e", "{}");
    JsonNode event = events.get(1);
    for (Map.Entry<String, JsonNode> variable : transformer.path("InputPathsMap").properties()) {
      String path = variable.getValue().textValue().replace("$", "").replace('.', '/');
      message = message.replace("<" + variable.getKey() + ">", event.at(path).toString());
    }

    assertThat(JSON.readTree(message).toString())
        .isEqualTo(
            "{\"executionArn\":\"arn:aws:states:us-east-1:123456789012:execution:m:e\","
                + "\"status\":\"SUCCEEDED\",\"redriveCount\":0}");
  }

  @Test
  void itsQueueLetsMessagesComeTenTimes() {
    assertThat(template.properties("Queue").at("/RedrivePolicy/maxReceiveCount").intValue())
        .isGreaterThanOrEqualTo(10);
  }

  @Test
  void itsWorkersMayDoWhatTheConsumerDoes() {
    assertThat(template.properties("WorkerPolicy").at("/PolicyDocument/Statement/0/Action"))
        .map(JsonNode::textValue)
        .containsExactlyInAnyOrder(
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:ChangeMessageVisibility",
            "sqs:GetQueueAttributes");
  }
}
