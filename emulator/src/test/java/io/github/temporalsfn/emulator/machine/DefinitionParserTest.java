package io.github.temporalsfn.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionParserTest {
  private static final String TASK = "\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::f\"";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{}|These fields are required: [StartAt, States] at /",
        "{\"StartAt\":\"S\"}|These fields are required: [States] at /",
        "[]|Expected value of type Object at /",
        "{\"StartAt\":\"S\",\"States\":[]}|Expected value of type Object at /States",
        "{\"StartAt\":1,\"States\":{}}|Expected value of type String at /StartAt",
        "{\"StartAt\":\"S\",\"States\":{},\"Assign\":{}}|the field \"Assign\" at /Assign",
        "{\"StartAt\":\"S\",\"States\":{},\"QueryLanguage\":\"JSONata\"}|query language \"JSONata\"",
      })
  void refusesAFaultAtTheTop(String definition, String problem) {
    assertThatThrownBy(() -> DefinitionParser.parse(definition))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith("SCHEMA_VALIDATION_FAILED: ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"End\":true|These fields are required: [Type] at /States/S",
        "\"Type\":\"Pass\"|Exactly one of \"Next\" and \"End\": true is required at /States/S",
        "\"Type\":\"Pass\",\"Next\":\"S\",\"End\":true|Exactly one of \"Next\" and \"End\"",
        "\"Type\":\"Task\",\"End\":true|These fields are required: [Resource] at /States/S",
        "\"Type\":\"Task\",\"Resource\":\"x\",\"End\":true|valid resource ARN at /States/S/Resource",
        "\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::f\",\"TimeoutSeconds\":5,\"HeartbeatSeconds\":5,\"End\":true|smaller than TimeoutSeconds",
        "\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::f\",\"TimeoutSeconds\":5,\"TimeoutSecondsPath\":\"$\",\"End\":true|Only one of [TimeoutSeconds",
        "\"Type\":\"Wait\",\"End\":true|must contain exactly one of",
        "\"Type\":\"Wait\",\"Seconds\":1,\"SecondsPath\":\"$.s\",\"End\":true|exactly one of",
        "\"Type\":\"Wait\",\"Seconds\":-1,\"End\":true|Value must be between 0 and 99999999",
        "\"Type\":\"Wait\",\"Seconds\":1.5,\"End\":true|type Integer at /States/S/Seconds",
        "\"Type\":\"Wait\",\"Seconds\":\"1\",\"End\":true|type Integer at /States/S/Seconds",
        "\"Type\":\"Wait\",\"Timestamp\":\"soon\",\"End\":true|not a timestamp",
        "\"Type\":\"Wait\",\"SecondsPath\":\"$..s\",\"End\":true|not a Reference Path: $..s",
        "\"Type\":\"Wait\",\"SecondsPath\":\"$.s[*]\",\"End\":true|not a Reference Path: $.s[*]",
        "\"Type\":\"Pass\",\"InputPath\":\"$$.Task.Token\",\"End\":true|task token ($$.Task.Token)",
        "\"Type\":\"Pass\",\"InputPath\":\"$.a[?(@.b)]\",\"End\":true|filter expression in a path",
        "\"Type\":\"Pass\",\"InputPath\":\"$.a.length()\",\"End\":true|function in a path",
        "\"Type\":\"Pass\",\"InputPath\":\"a\",\"End\":true|not a valid JSONPath: a at /States/S/InputPath",
        "\"Type\":\"Pass\",\"Parameters\":[],\"End\":true|type Object at /States/S/Parameters",
        "\"Type\":\"Pass\",\"Parameters\":{\"a.$\":1},\"End\":true|'a.$' must be a valid JSONPath",
        "\"Type\":\"Pass\",\"Parameters\":{\"a.$\":\"x\"},\"End\":true|at /States/S/Parameters/a.$",
        "\"Type\":\"Pass\",\"Parameters\":{\"a\":[{\"b.$\":\"x\"}]},\"End\":true|/Parameters/a[0]/b.$",
        "\"Type\":\"Pass\",\"Parameters\":{\"a\":1,\"a.$\":\"$\"},\"End\":true|Duplicate field",
        "\"Type\":\"Pass\",\"Comment\":\"\",\"Comment\":\"\",\"End\":true|Duplicate field at /States/S/Comment",
        "\"Type\":\"Pass\",\"ResultSelector\":{},\"End\":true|the field \"ResultSelector\"",
        "\"Type\":\"Pass\",\"Retry\":[],\"End\":true|the field \"Retry\"",
        "\"Type\":\"Pass\",\"QueryLanguage\":\"JSONata\",\"End\":true|/States/S/QueryLanguage",
        "\"Type\":\"Fail\",\"Error\":\"E\",\"ErrorPath\":\"$.e\"|Only one of [Error, ErrorPath]",
        "\"Type\":\"Choice\",\"Choices\":[]|non-empty Array at /States/S/Choices",
        "\"Type\":\"Pass\",\"ResultPath\":\"$.a[0]\",\"End\":true|ResultPath into an array",
        "\"Type\":\"Pass\",\"ResultPath\":5,\"End\":true|type String at /States/S/ResultPath",
        "\"Type\":\"Fail\",\"Cause\":5|Expected value of type String at /States/S/Cause",
      })
  void refusesAFaultInAStateAndSaysWhere(String state, String problem) {
    assertThatThrownBy(() -> parse(state))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Loop", "parallel", "Task "})
  void namesAStateTypeThatItDoesNotSupport(String type) {
    assertThatThrownBy(() -> parse("\"Type\":\"" + type + "\",\"End\":true"))
        .hasMessage(
            "SCHEMA_VALIDATION_FAILED: The emulator does not support the state type \""
                + type
                + "\" at /States/S/Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Credentials", "Assign", "Arguments", "Output", "ItemsPath", "Nonsense"})
  void namesAFieldThatItDoesNotSupport(String field) {
    assertThatThrownBy(() -> parse(TASK + ",\"" + field + "\":[],\"End\":true"))
        .hasMessage(
            "SCHEMA_VALIDATION_FAILED: The emulator does not support the field \""
                + field
                + "\" at /States/S/"
                + field);
  }

  @Test
  void refusesTransitionsToNowhere() {
    assertThatThrownBy(() -> parse("\"Type\":\"Pass\",\"Next\":\"T\""))
        .hasMessage("MISSING_TRANSITION_TARGET: Missing 'Next' target: T at /States/S");
    assertThatThrownBy(
            () ->
                DefinitionParser.parse(
                    "{\"StartAt\":\"X\",\"States\":{\"S\":{\"Type\":\"Fail\"}}}"))
        .hasMessage("MISSING_TRANSITION_TARGET: Missing 'StartAt' target: X at /StartAt");
    assertThatThrownBy(
            () ->
                parse(
                    "\"Type\":\"Choice\",\"Default\":\"T\",\"Choices\":[{\"Variable\":\"$.a\","
                        + "\"IsNull\":true,\"Next\":\"S\"}]"))
        .hasMessageContaining("Missing 'Next' target: T");
  }

  @Test
  void refusesStatesThatNothingLeadsTo() {
    assertThatThrownBy(() -> parse("\"Type\":\"Fail\"},\"T\":{\"Type\":\"Succeed\""))
        .hasMessage("MISSING_TRANSITION_TARGET: State \"T\" is not reachable. at /States/T");
  }

  @Test
  void refusesAMachineThatCannotEnd() {
    assertThatThrownBy(() -> parse("\"Type\":\"Pass\",\"Next\":\"S\""))
        .hasMessageContaining("no terminal state");
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatThrownBy(() -> DefinitionParser.parse("StartAt: S"))
        .hasMessageStartingWith("INVALID_JSON_DESCRIPTION: Unrecognized token 'StartAt'");
  }

  @Test
  void refusesAStateNameOfMoreThanEightyCharacters() {
    String name = "n".repeat(81);
    assertThatThrownBy(
            () ->
                DefinitionParser.parse(
                    "{\"StartAt\":\""
                        + name
                        + "\",\"States\":{\""
                        + name
                        + "\":{\"Type\":\"Fail\"}}}"))
        .hasMessageContaining("no longer than 80 characters");
  }

  @Test
  void readsWhatItSupports() throws Exception {
    StateMachineDefinition definition =
        DefinitionParser.parse(
            """
            {"Comment": "c", "Version": "1.0", "QueryLanguage": "JSONPath", "TimeoutSeconds": 10,
             "StartAt": "A",
             "States": {
               "A": {"Type": "Task", "Comment": "c", "Resource": "arn:aws:lambda:r:1:function:f",
                     "TimeoutSeconds": 5, "ResultPath": "$.a.b", "Next": "B"},
               "B": {"Type": "Wait", "SecondsPath": "$.s", "Next": "C"},
               "C": {"Type": "Choice", "Default": "E", "Choices": [
                      {"Variable": "$.x", "IsPresent": true, "Next": "D", "Comment": "c"}]},
               "D": {"Type": "Fail", "Error": "E", "Cause": "c"},
               "E": {"Type": "Pass", "Result": 1, "ResultPath": null, "Next": "F"},
               "F": {"Type": "Succeed"}}}
            """);
    assertThat(definition.timeoutSeconds()).isEqualTo(10);
    assertThat(definition.graph().startAt()).isEqualTo("A");
    assertThat(definition.graph().states()).containsOnlyKeys("A", "B", "C", "D", "E", "F");
    assertThat(definition.graph().state("C").successors()).containsExactly("D", "E");
  }

  private static StateMachineDefinition parse(String state) throws InvalidDefinitionException {
    return DefinitionParser.parse("{\"StartAt\":\"S\",\"States\":{\"S\":{" + state + "}}}");
  }
}
