package io.github.temporalsfn.workflows.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.AwaitExecutionInput;
import io.github.temporalsfn.workflows.GetExecutionOutputInput;
import io.github.temporalsfn.workflows.RunStateMachineBatchInput;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.StartExecutionInput;
import io.github.temporalsfn.workflows.input.AcceptedFields;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema takes, the workflow takes, and the other way round; exceptions are listed. */
class SchemaAndReaderTest {
  private static final String MACHINE =
      "\"arn:aws:states:eu-west-1:123456789012:stateMachine:orders\"";
  private static final String EXECUTION =
      "\"arn:aws:states:eu-west-1:123456789012:execution:orders:order-42\"";

  /** Valid texts of fields that do not take any text. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "stateMachineArn", MACHINE,
          "executionArn", EXECUTION,
          "region", "\"eu-west-1\"",
          "onCancel", "\"STOP\"",
          "onTimeout", "\"ABANDON\"",
          "onFailure", "\"RETURN\"",
          "onExistingExecution", "\"ATTACH_ANY\"",
          "timeout", "\"PT1H\"",
          "poke_interval", "\"P1DT1.5S\"");

  private static final List<String> OTHER_KINDS =
      List.of("null", "7", "1.5", "true", "{}", "[]", "\"some text\"");

  record Case(Class<? extends Record> input, String json) {
    @Override
    public String toString() {
      return input.getSimpleName() + " " + json;
    }
  }

  @ParameterizedTest
  @MethodSource("everyFieldWithEveryKind")
  void agreeOnEveryFieldWithAValueOfEveryKind(Case each) {
    assertAgreement(each);
  }

  static Stream<Case> everyFieldWithEveryKind() {
    List<Case> cases = new ArrayList<>();
    for (Class<? extends Record> input : PublicRecords.WORKFLOW_INPUTS) {
      AcceptedFields.of(input)
          .forEach(
              (field, readAs) -> {
                String text = TEXTS.getOrDefault(readAs, "\"some-text\"");
                Stream.concat(Stream.of(text), kinds(readAs))
                    .map(value -> "\"" + field + "\":" + value)
                    .forEach(member -> cases.add(with(input, readAs, member)));
              });
    }
    return cases.stream();
  }

  /** Free text is no ARN, no region and no name, which a schema does not say. */
  private static Stream<String> kinds(String field) {
    boolean ownText = List.of("stateMachineArn", "executionArn", "region", "name").contains(field);
    return OTHER_KINDS.stream().filter(value -> !ownText || !value.equals("\"some text\""));
  }

  @ParameterizedTest
  @MethodSource("everyOptionOfWait")
  void agreeOnTheOptionsOfWait(Case each) {
    assertAgreement(each);
  }

  static Stream<Case> everyOptionOfWait() {
    Stream<String> options =
        Stream.of(
            "\"initialInterval\":%s",
            "\"maximumInterval\":%s",
            "\"timeout\":%s",
            "\"maximumAttempts\":%s",
            "\"backoffCoefficient\":%s",
            "\"interval\":%s");
    List<String> values =
        List.of(
            "null",
            "true",
            "{}",
            "[]",
            "0",
            "-1",
            "0.99",
            "1",
            "1.5",
            "100",
            "100.5",
            "3153600000",
            "3153600001",
            "2147483648",
            "\"PT30S\"",
            "\"P1D\"",
            "\"P2DT3H4M5.678S\"",
            "\"30s\"",
            "\"P\"",
            "\"PT\"",
            "\"P1DT\"",
            "\"P1M\"",
            "\"\"");
    return options
        .flatMap(option -> values.stream().map(option::formatted))
        .flatMap(
            option ->
                Stream.of(RunStateMachineInput.class, AwaitExecutionInput.class)
                    .map(input -> with(input, "wait", "\"wait\":{" + option + "}")));
  }

  @ParameterizedTest
  @MethodSource("fieldsThatAreNone")
  void refuseTheSameUnknownFields(Case each) {
    assertAgreement(each);
    assertThat(schemaRefuses(each)).isTrue();
  }

  static Stream<Case> fieldsThatAreNone() {
    return Stream.of(
        with(RunStateMachineInput.class, "", "\"stateMachinArn\":\"a\""),
        with(RunStateMachineInput.class, "", "\"executionArn\":" + EXECUTION),
        with(RunStateMachineInput.class, "", "\"waitOptions\":{}"),
        with(StartExecutionInput.class, "", "\"wait\":{}"),
        with(StartExecutionInput.class, "", "\"soft_fail\":true"),
        with(AwaitExecutionInput.class, "", "\"input\":null"),
        with(AwaitExecutionInput.class, "", "\"is_redrive_execution\":false"),
        with(GetExecutionOutputInput.class, "", "\"onFailure\":null"));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void agreeOnWhatIsRequired(Case each) {
    assertAgreement(each);
  }

  static Stream<Case> targets() {
    List<String> starts =
        List.of(
            "{}",
            "{\"stateMachineArn\":null}",
            "{\"stateMachineArn\":null,\"state_machine_arn\":" + MACHINE + "}",
            "{\"state_machine_arn\":" + MACHINE + "}",
            "{\"input\":{}}");
    List<String> named =
        List.of(
            "{}",
            "{\"name\":\"a\"}",
            "{\"stateMachineArn\":" + MACHINE + "}",
            "{\"stateMachineArn\":" + MACHINE + ",\"name\":null}",
            "{\"stateMachineArn\":" + MACHINE + ",\"name\":\"\"}",
            "{\"stateMachineArn\":" + MACHINE + ",\"name\":\"" + "n".repeat(80) + "\"}",
            "{\"stateMachineArn\":" + MACHINE + ",\"name\":\"" + "n".repeat(81) + "\"}",
            "{\"state_machine_arn\":" + MACHINE + ",\"name\":\"a\"}",
            "{\"executionArn\":null,\"execution_arn\":" + EXECUTION + "}",
            "{\"executionArn\":null}");
    return Stream.concat(
        Stream.of(RunStateMachineInput.class, StartExecutionInput.class)
            .flatMap(input -> starts.stream().map(json -> new Case(input, json))),
        Stream.of(AwaitExecutionInput.class, GetExecutionOutputInput.class)
            .flatMap(input -> named.stream().map(json -> new Case(input, json))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items':[$R]}",
        "{'items':[$R,$R],'template':null,'inputs':null}",
        "{'items':[]}",
        "{'items':[null]}",
        "{'items':[{}]}",
        "{'items':[{'stateMachineArn':$M,'wait':{'timeout':0}}]}",
        "{'items':[{'state_machine_arn':$M,'poke_interval':5}]}",
        "{'items':[{'stateMachineArn':$M,'items':[]}]}",
        "{'items':[$R],'inputs':[1]}",
        "{'items':[$R],'template':$R}",
        "{'template':$R}",
        "{'inputs':[1]}",
        "{'template':$R,'inputs':[1,null,'a',{}]}",
        "{'template':$R,'inputs':[]}",
        "{'template':{},'inputs':[1]}",
        "{'items':[$R],'maxConcurrent':0}",
        "{'items':[$R],'maxConcurrent':2147483648}",
      })
  void agreeOnBatches(String batch) {
    String run = "{'stateMachineArn':$M}";
    assertAgreement(new Case(RunStateMachineBatchInput.class, json(batch.replace("$R", run))));
  }

  @Test
  void agreeOnLengths() {
    for (int length : new int[] {0, 1, 256, 257}) {
      String text = "\"" + "x".repeat(length) + "\"";
      assertAgreement(with(RunStateMachineInput.class, "", "\"traceHeader\":" + text));
      assertAgreement(with(StartExecutionInput.class, "", "\"addContext\":" + text));
    }
  }

  /** The reader knows rules that a schema cannot say, or that would make it hard to read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'stateMachineArn':'no ARN' | must be a state machine's ARN",
        "'stateMachineArn':$M,'state_machine_arn':$M | mean the same",
        "'stateMachineArn':$M,'name':'a b' | must not contain white space",
        "'stateMachineArn':$M,'region':'us-east-1' | must be the region of",
        "'stateMachineArn':$M,'addContext':'k','input':[1] | must be an object",
        "'stateMachineArn':$M,'wait':{'maximumAttempts':7.0} | must be a whole number",
        "'stateMachineArn':$M,'wait':{'timeout':'PT0S'} | must be longer than zero",
        "'stateMachineArn':$M,'wait':{'initialInterval':9,'maximumInterval':5} | not be shorter",
        "'stateMachineArn':$M,'timeout':1,'wait':{'timeout':1} | mean the same",
        "'stateMachineArn':$M,'soft_fail':true,'onFailure':'RETURN' | mean the same",
        "'stateMachineArn':$M,'is_redrive_execution':true | needs name",
      })
  void partWhereOnlyTheReaderRefuses(String members, String reason) {
    Case each = new Case(RunStateMachineInput.class, json("{" + members + "}"));

    assertThat(schemaRefuses(each)).isFalse();
    assertThat(readersRefusal(each)).get().asString().contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"'pt30s'", "'+PT30S'", "'PT-30S'", "'PT0.5S'"})
  void partWhereADurationIsSpeltOddly(String duration) {
    Case each =
        with(RunStateMachineInput.class, "wait", json("'wait':{'timeout':'" + duration + "'}"));

    boolean odd = !duration.equals("PT0.5S");
    assertThat(schemaRefuses(each)).isEqualTo(odd);
    assertThat(readersRefusal(each).isPresent()).isEqualTo(duration.contains("-"));
  }

  private static void assertAgreement(Case each) {
    Optional<String> refusal = readersRefusal(each);
    assertThat(schemaRefuses(each))
        .as("%s: the schema refuses it; the reader: %s", each, refusal)
        .isEqualTo(refusal.isPresent());
  }

  private static boolean schemaRefuses(Case each) {
    return !PublicRecords.committed(each.input().getSimpleName()).errors(each.json()).isEmpty();
  }

  private static Optional<String> readersRefusal(Case each) {
    try {
      AcceptedFields.read(each.input(), JsonDocument.parse(each.json()));
      return Optional.empty();
    } catch (ApplicationFailure refused) {
      return Optional.of(refused.getOriginalMessage());
    }
  }

  /** An otherwise valid input with one member more, which may replace what it would have. */
  private static Case with(Class<? extends Record> input, String field, String member) {
    if (input == RunStateMachineBatchInput.class) {
      return batchWith(field, member);
    }
    boolean starts = input == RunStateMachineInput.class || input == StartExecutionInput.class;
    List<String> members = new ArrayList<>();
    if (starts || List.of("stateMachineArn", "name").contains(field)) {
      members.add("\"stateMachineArn\":" + MACHINE);
      if (!starts) {
        members.add("\"name\":\"order-42\"");
      }
    } else {
      members.add("\"executionArn\":" + EXECUTION);
    }
    if (field.equals("is_redrive_execution")) {
      members.add("\"name\":\"order-42\"");
    }
    members.removeIf(other -> other.startsWith("\"" + field + "\""));
    members.add(member);
    return new Case(input, "{" + String.join(",", members) + "}");
  }

  private static Case batchWith(String field, String member) {
    List<String> members =
        new ArrayList<>(
            List.of("template", "inputs").contains(field)
                ? List.of("\"template\":{\"stateMachineArn\":" + MACHINE + "}", "\"inputs\":[1]")
                : List.of("\"items\":[{\"stateMachineArn\":" + MACHINE + "}]"));
    members.removeIf(other -> other.startsWith("\"" + field + "\""));
    members.add(member);
    return new Case(RunStateMachineBatchInput.class, "{" + String.join(",", members) + "}");
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"').replace("$M", MACHINE);
  }
}
