package io.github.temporalsfn.emulator.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusChangeEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAIL =
      "{\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"E\",\"Cause\":\"why\"}}}";
  private static final String SHORT =
      "{\"TimeoutSeconds\":5,\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":60,"
          + "\"End\":true}}}";

  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-28T19:52:53.123Z"));
  private final StepFunctionsEmulator emulator =
      StepFunctionsEmulator.builder().clock(clock).events(event -> events.add(read(event))).build();

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

  private String start(String definition, String input) {
    return emulator.startExecution(emulator.createStateMachine("m", definition), "e", input);
  }

  private List<String> statuses() {
    return events.stream()
        .map(event -> event.at("/detail/status").textValue() + event.at("/detail/redriveCount"))
        .toList();
  }

  @Test
  void haveTheShapeOfAws() {
    start(World.WAIT_60, "{\"a\": 1}");
    clock.advance(Duration.ofMinutes(1));

    String arn = "arn:aws:states:us-east-1:123456789012:execution:m:e";
    JsonNode event = events.get(1);
    assertThat(event.toString())
        .isEqualTo(
            """
            {"version":"0","id":"%s",\
            "detail-type":"Step Functions Execution Status Change","source":"aws.states",\
            "account":"123456789012","time":"2026-11-28T19:53:53Z","region":"us-east-1",\
            "resources":["%s"],"detail":{"executionArn":"%s",\
            "stateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:m","name":"e",\
            "status":"SUCCEEDED","startDate":1795895573123,"stopDate":1795895633123,\
            "input":"{\\"a\\": 1}","inputDetails":{"included":true},\
            "output":"{\\"a\\": 1}","outputDetails":{"included":true},\
            "stateMachineVersionArn":null,"stateMachineAliasArn":null,"redriveCount":0,\
            "redriveDate":null,"redriveStatus":"NOT_REDRIVABLE",\
            "redriveStatusReason":"Execution is SUCCEEDED and cannot be redriven",\
            "error":null,"cause":null}}"""
                .formatted(event.path("id").textValue(), arn, arn));
  }

  @Test
  void sayWhatIsNotThereYet() {
    start(World.WAIT_60, "{}");

    JsonNode detail = events.get(0).path("detail");
    assertThat(detail.path("status").textValue()).isEqualTo("RUNNING");
    assertThat(detail.path("stopDate").isNull()).isTrue();
    assertThat(detail.path("output").isNull()).isTrue();
    assertThat(detail.path("outputDetails").isNull()).isTrue();
  }

  @Test
  void comeForEveryStatusAndForARedrive() {
    String arn = start(FAIL, "{}");
    emulator.redriveExecution(arn);

    assertThat(statuses()).containsExactly("RUNNING0", "FAILED0", "RUNNING1", "FAILED1");
    assertThat(events.get(1).at("/detail/error").textValue()).isEqualTo("E");
    assertThat(events.get(1).at("/detail/redriveStatus").textValue()).isEqualTo("REDRIVABLE");
    assertThat(events.get(2).at("/detail/redriveDate").longValue())
        .isEqualTo(clock.now().toEpochMilli());
  }

  @Test
  void nameNoErrorOfATimeOut() {
    start(SHORT, "{}");
    clock.advance(Duration.ofSeconds(5));

    assertThat(statuses()).containsExactly("RUNNING0", "TIMED_OUT0");
    assertThat(events.get(1).at("/detail/error").isNull()).isTrue();
  }

  @Test
  void comeOnceForAnExecutionThatIsStoppedTwice() {
    String arn = start(World.WAIT_60, "{}");
    emulator.stopExecution(arn);
    emulator.stopExecution(arn);

    assertThat(statuses()).containsExactly("RUNNING0", "ABORTED0");
  }

  @Test
  void doNotComeForExpress() {
    String machine = emulator.createStateMachine("express", World.PASS, StateMachineType.EXPRESS);
    emulator.startExecution(machine, "e", "{}");

    assertThat(events).isEmpty();
  }

  @Test
  void leaveOutAnInputThatWouldBeTooLargeTogether() {
    // Input and output are the same, with 4 quotation marks that are escaped.
    int half = 248 * 1024 / 2 - "{\\\"a\\\":\\\"\\\"}".length();
    start(World.PASS, "{\"a\":\"" + "x".repeat(half) + "\"}");
    assertThat(included(1)).isEqualTo("true true");

    events.clear();
    emulator.reset();
    events.clear();
    emulator.startExecution(
        emulator.createStateMachine("n", World.PASS),
        "e",
        "{\"a\":\"" + "x".repeat(half + 1) + "\"}");
    assertThat(included(1)).isEqualTo("false true");
    assertThat(events.get(1).at("/detail/input").isNull()).isTrue();
  }

  @Test
  void leaveOutAnOutputThatIsTooLarge() {
    start(World.PASS, "{\"a\":\"" + "x".repeat(250 * 1024) + "\"}");

    assertThat(included(1)).isEqualTo("false false");
    assertThat(events.get(1).at("/detail/output").isNull()).isTrue();
  }

  private String included(int event) {
    JsonNode detail = events.get(event).path("detail");
    return detail.at("/inputDetails/included") + " " + detail.at("/outputDetails/included");
  }
}
