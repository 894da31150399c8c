package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceStateTest {
  private static final String MACHINE =
      """
      {"StartAt": "C", "States": {
        "C": {"Type": "Choice", %s "Choices": [
          {"Variable": "$.order.items[0].price", "NumericGreaterThan": 100, "Next": "Big"},
          {"Variable": "$.order.items[0].price", "NumericGreaterThan": 10, "Next": "Middle"}]},
        "Big": {"Type": "Pass", "Result": "big", "End": true},
        "Middle": {"Type": "Pass", "Result": "middle", "End": true},
        "Small": {"Type": "Pass", "Result": "small", "Next": "End"},
        "End": {"Type": "Succeed"}}}
      """;

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({"100.01,big", "100,middle", "10.01,middle", "10,small"})
  void followsTheFirstRuleThatMatches(String price, String expected) {
    String machine = world.machine("m", MACHINE.formatted("\"Default\": \"Small\","));
    String arn = world.run(machine, "{\"order\":{\"items\":[{\"price\":" + price + "}]}}");
    assertThat(world.describe(arn).output()).isEqualTo("\"" + expected + "\"");
    assertThat(world.historyTypes(arn)).contains("ChoiceStateEntered", "ChoiceStateExited");
  }

  @Test
  void failsWhereNothingMatches() {
    String withoutDefault =
        """
        {"StartAt": "C", "States": {
          "C": {"Type": "Choice", "Choices": [
            {"Variable": "$.a", "NumericEquals": 1, "Next": "D"}]},
          "D": {"Type": "Succeed"}}}
        """;
    String arn = world.run(world.machine("m", withoutDefault), "{\"a\":2}");
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(arn).cause())
        .isEqualTo(
            "An error occurred while executing the state 'C' (entered at the event id #2). Failed"
                + " to transition out of the state. The state does not point to a next state.");
    assertThat(world.historyTypes(arn))
        .containsExactly("ExecutionStarted", "ChoiceStateEntered", "ExecutionFailed");
  }

  @Test
  void failsWhereAPathLeadsNowhere() {
    String machine = world.machine("m", MACHINE.formatted("\"Default\": \"Small\","));
    String arn = world.run(machine, "{}");
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(arn).cause())
        .endsWith(
            "Invalid path '$.order.items[0].price': The choice state's condition path references an"
                + " invalid value.");
  }
}
