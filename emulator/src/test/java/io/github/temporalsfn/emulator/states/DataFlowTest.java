package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a document from a state's input to its output. */
class DataFlowTest {
  private static final String ECHO =
      "\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:Echo\","
          + "\"End\":true";
  private static final String INPUT =
      "{\"order\": {\"id\": 1.10, \"lines\":[ {\"q\":1}, {\"q\":2.0} ]},\"seconds\":5}";

  private final World world =
      new World(
          TaskScripts.builder()
              .on("Echo", input -> TaskResult.succeed("{\"got\":" + input + ",\"status\":200}"))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"Type\":\"Pass\",\"InputPath\":\"$.order.id\",\"End\":true|1.10",
        "\"Type\":\"Pass\",\"InputPath\":\"$.order.lines[*].q\",\"End\":true|[1,2.0]",
        "\"Type\":\"Pass\",\"InputPath\":null,\"End\":true|{}",
        "\"Type\":\"Pass\",\"OutputPath\":\"$.seconds\",\"End\":true|5",
        "\"Type\":\"Pass\",\"OutputPath\":null,\"End\":true|{}",
        "\"Type\":\"Pass\",\"InputPath\":\"$$.Execution.Input.seconds\",\"End\":true|5",
        "\"Type\":\"Pass\",\"Parameters\":{\"n\":2.50,\"id.$\":\"$.order.id\"},\"End\":true|{\"n\":2.50,\"id\":1.10}",
        "\"Type\":\"Pass\",\"InputPath\":\"$.order\",\"Parameters\":{\"id.$\":\"$.id\"},\"ResultPath\":\"$.order.lines\",\"OutputPath\":\"$.order\",\"End\":true|{\"id\": 1.10, \"lines\":{\"id\":1.10}}",
        "\"Type\":\"Succeed\",\"InputPath\":\"$.order\",\"OutputPath\":\"$.id\"|1.10",
        "\"Type\":\"Wait\",\"Seconds\":0,\"InputPath\":\"$.order\",\"OutputPath\":\"$.lines[0]\",\"End\":true|{\"q\":1}",
      })
  void goesThroughTheFieldsInOrder(String state, String expected) {
    assertThat(output("{" + state + "}")).isEqualTo(expected);
  }

  @Test
  void showsATaskItsParametersOnly() {
    String arn =
        world.run(
            world.machineOf(
                "{"
                    + ECHO
                    + ",\"InputPath\":\"$.order\",\"Parameters\":{\"id.$\":\"$.id\"},\"ResultPath\":\"$.r\","
                    + "\"ResultSelector\":{\"s.$\":\"$.status\",\"id.$\":\"$.got.id\",\"e.$\":\"$$.State.Name\"},"
                    + "\"OutputPath\":\"$.r\"}"),
            INPUT);
    assertThat(world.describe(arn).output()).isEqualTo("{\"s\":200,\"id\":1.10,\"e\":\"S\"}");
    assertThat(world.history(arn).get(2).lambdaFunctionScheduledEventDetails().input())
        .isEqualTo("{\"id\":1.10}");
    assertThat(world.history(arn).get(1).stateEnteredEventDetails().input()).isEqualTo(INPUT);
  }

  @Test
  void putsAResultIntoTheWholeInputWhateverInputPathKeeps() {
    assertThat(output("{" + ECHO + ",\"InputPath\":\"$.seconds\",\"ResultPath\":\"$.order.echo\"}"))
        .isEqualTo(
            "{\"order\": {\"id\": 1.10, \"lines\":[ {\"q\":1}, {\"q\":2.0}"
                + " ],\"echo\":{\"got\":5,\"status\":200}},\"seconds\":5}");
  }

  @Test
  void letsAChoiceLookAtWhatInputPathKeeps() {
    String machine =
        """
        {"StartAt": "C", "States": {
          "C": {"Type": "Choice", "InputPath": "$.order", "OutputPath": "$.lines", "Default": "No",
                "Choices": [{"And": [
                  {"Variable": "$.id", "NumericEquals": 1.1},
                  {"Variable": "$$.State.Name", "StringEqualsPath": "$$.State.Name"}],
                  "Next": "Yes"}]},
          "Yes": {"Type": "Succeed"},
          "No": {"Type": "Fail"}}}
        """;
    assertThat(world.describe(world.run(world.machine("m", machine), INPUT)).output())
        .isEqualTo("[ {\"q\":1}, {\"q\":2.0} ]");
  }

  @Test
  void readsTheTimesOfWaitsAndTasksFromTheInput() {
    String wait =
        world.run(
            world.machineOf("{\"Type\":\"Wait\",\"SecondsPath\":\"$.seconds\",\"End\":true}"),
            INPUT);
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(wait).statusAsString()).isEqualTo("SUCCEEDED");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"InputPath\":\"$.no\"|Invalid path '$.no': No results for path: $.no",
        "\"OutputPath\":\"$.no\"|Invalid path '$.no'",
        "\"Parameters\":{\"a.$\":\"$.no.x\"}|The JSONPath '$.no.x' specified for the field 'a.$' could not",
        "\"Parameters\":{\"a.$\":\"$$.Map.Item.Index\"}|'$$.Map.Item.Index' specified for the field 'a.$'",
      })
  void failsWhereAPathLeadsNowhere(String field, String problem) {
    String arn =
        world.run(world.machineOf("{\"Type\":\"Pass\",\"End\":true," + field + "}"), INPUT);
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(arn).cause())
        .startsWith("An error occurred while executing the state 'S' (entered at the event id #2).")
        .contains(problem);
    assertThat(world.historyTypes(arn))
        .containsExactly("ExecutionStarted", "PassStateEntered", "ExecutionFailed");
  }

  @Test
  void readsErrorAndCauseOfAFailState() {
    String state = "{\"Type\":\"Fail\",\"ErrorPath\":\"$.e\",\"CausePath\":\"$$.Execution.Name\"}";
    String machine = world.machineOf(state);
    String arn = world.start(machine, "run-1", "{\"e\":\"My\\u002eError\"}").executionArn();
    assertThat(world.describe(arn).error()).isEqualTo("My.Error");
    assertThat(world.describe(arn).cause()).isEqualTo("run-1");
    String other = world.run(machine, "{\"e\":5}");
    assertThat(world.describe(other).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(other).cause()).contains("ErrorPath");
  }

  private String output(String state) {
    return world.describe(world.run(world.machineOf(state), INPUT)).output();
  }
}
