package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.temporalsfn.activities.watch.StatusChange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private final EventReader reader = new EventReader();

  private static Reading change(@Nullable String status, @Nullable Integer redriveCount) {
    return new Reading.Change(new StatusChange(Events.ARN, status, redriveCount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PAUSED_ON_MARS"})
  void readsTheEventOfAws(String status) {
    assertThat(reader.read(Events.event(Events.ARN, status, 3))).isEqualTo(change(status, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'executionArn':'ARN','status':'FAILED','redriveCount':1}",
        "{'executionArn':'ARN','status':'FAILED','redriveCount':'1'}",
        "{'detail':{'executionArn':'ARN','status':'FAILED','redriveCount':1}}",
        "{'executionArn':'ARN','detail':{'status':'FAILED','redriveCount':1},'more':[{'status':1}]}",
        "{'executionArn':'other','detail':{'executionArn':'ARN','status':'FAILED','redriveCount':1}}"
      })
  void readsWhatATransformerLeft(String message) {
    assertThat(reader.read(json(message))).isEqualTo(change("FAILED", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'executionArn':'ARN'}",
        "{'executionArn':'ARN','status':null,'redriveCount':null}",
        "{'executionArn':'ARN','status':'','redriveCount':''}",
        "{'detail':{'executionArn':'ARN'}}"
      })
  void doesWithTheArnAlone(String message) {
    assertThat(reader.read(json(message))).isEqualTo(change(null, null));
  }

  @Test
  void readsWhatSnsHasWrapped() {
    String wrapped =
        JsonNodeFactory.instance
            .objectNode()
            .put("Type", "Notification")
            .put("Message", Events.event(Events.ARN, "ABORTED", 0))
            .toString();

    assertThat(reader.read(wrapped)).isEqualTo(change("ABORTED", 0));
  }

  @Test
  void readsAnEventWithTheLargestInput() {
    String large = "x".repeat(900_000);

    assertThat(
            reader.read(
                Events.succeeded(Events.ARN).replace("\\\"no\\\"", "\\\"" + large + "\\\"")))
        .isEqualTo(change("SUCCEEDED", 0));
  }

  static Stream<Arguments> poison() {
    return Stream.of(
        Arguments.of("", Poison.NOT_JSON),
        Arguments.of("poison", Poison.NOT_JSON),
        Arguments.of("<Error/>", Poison.NOT_JSON),
        Arguments.of("{'executionArn':'ARN'", Poison.NOT_JSON),
        Arguments.of("{'executionArn':'ARN'} {}", Poison.NOT_JSON),
        Arguments.of("{'executionArn':'ARN',}", Poison.NOT_JSON),
        Arguments.of("[", Poison.NOT_JSON),
        Arguments.of("{'a':" + "[".repeat(100_000), Poison.NOT_JSON),
        Arguments.of("[".repeat(100_000), Poison.NOT_JSON),
        Arguments.of("{'a':" + "{'a':".repeat(70) + "1" + "}".repeat(71), Poison.NOT_JSON),
        Arguments.of("[]", Poison.NOT_AN_OBJECT),
        Arguments.of("null", Poison.NOT_AN_OBJECT),
        Arguments.of("'ARN'", Poison.NOT_AN_OBJECT),
        Arguments.of("{}", Poison.NO_EXECUTION),
        Arguments.of("{'executionArn':null}", Poison.NO_EXECUTION),
        Arguments.of("{'detail':'ARN'}", Poison.NO_EXECUTION),
        Arguments.of("{'detail':{'detail':{'executionArn':'ARN'}}}", Poison.NO_EXECUTION),
        Arguments.of("{'Message':'{}'}", Poison.NO_EXECUTION),
        Arguments.of("{'Message':'x'}", Poison.NOT_JSON),
        Arguments.of("{'executionArn':1}", Poison.NO_ARN),
        Arguments.of("{'executionArn':['ARN']}", Poison.NO_ARN),
        Arguments.of("{'executionArn':'arn:aws:s3:::bucket'}", Poison.NO_ARN),
        Arguments.of("{'executionArn':'ARN\\n'}", Poison.NO_ARN),
        Arguments.of("{'executionArn':'ARN" + "x".repeat(2_000) + "'}", Poison.NO_ARN),
        Arguments.of("{'executionArn':'ARN','status':{}}", Poison.NO_STATUS),
        Arguments.of("{'executionArn':'ARN','status':true}", Poison.NO_STATUS),
        Arguments.of("{'executionArn':'ARN','status':'a\\nb'}", Poison.NO_STATUS),
        Arguments.of("{'executionArn':'ARN','redriveCount':-1}", Poison.NO_REDRIVE_COUNT),
        Arguments.of("{'executionArn':'ARN','redriveCount':1.5}", Poison.NO_REDRIVE_COUNT),
        Arguments.of("{'executionArn':'ARN','redriveCount':1e9}", Poison.NO_REDRIVE_COUNT),
        Arguments.of(
            "{'executionArn':'ARN','redriveCount':" + "9".repeat(300) + "}",
            Poison.NO_REDRIVE_COUNT),
        Arguments.of("{'detail-type':'EC2','detail':{'executionArn':'ARN'}}", Poison.ANOTHER_EVENT),
        Arguments.of("{'detail-type':7,'executionArn':'ARN'}", Poison.ANOTHER_EVENT),
        Arguments.of("{'a':'" + "x".repeat(1_048_576) + "'}", Poison.TOO_LONG));
  }

  @ParameterizedTest
  @MethodSource("poison")
  void refusesWhatIsNoStatusChange(String message, Poison poison) {
    assertThat(reader.read(json(message))).isEqualTo(new Reading.Refused(poison));
  }

  private static String json(String message) {
    return message.replace('\'', '"').replace("ARN", Events.ARN);
  }
}
