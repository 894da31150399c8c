package io.github.temporalsfn.workflows.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.workflows.RunStateMachineBatchInput;
import java.util.Arrays;
import java.util.List;

/** Which fields of an input have to be there: one of several sets, as Airflow's spellings count. */
final class RequiredFields {
  private static final List<List<String>> STARTS =
      List.of(List.of("stateMachineArn"), List.of("state_machine_arn"));
  private static final List<List<String>> NAMES_AN_EXECUTION =
      List.of(
          List.of("executionArn"),
          List.of("execution_arn"),
          List.of("stateMachineArn", "name"),
          List.of("state_machine_arn", "name"));

  private RequiredFields() {}

  static ArrayNode alternatives(Class<? extends Record> input) {
    if (input == RunStateMachineBatchInput.class) {
      return batch();
    }
    boolean namesAnExecution =
        Arrays.stream(input.getRecordComponents())
            .anyMatch(component -> component.getName().equals("executionArn"));
    ArrayNode anyOf = JsonNodeFactory.instance.arrayNode();
    (namesAnExecution ? NAMES_AN_EXECUTION : STARTS).forEach(set -> add(anyOf.addObject(), set));
    return anyOf;
  }

  /** Items, or a template and inputs, and never both. */
  private static ArrayNode batch() {
    ArrayNode anyOf = JsonNodeFactory.instance.arrayNode();
    addBatch(anyOf.addObject(), List.of("items"), List.of("template", "inputs"));
    addBatch(anyOf.addObject(), List.of("template", "inputs"), List.of("items"));
    return anyOf;
  }

  private static void addBatch(ObjectNode alternative, List<String> given, List<String> absent) {
    given.forEach(alternative.putArray("required")::add);
    ObjectNode properties = alternative.putObject("properties");
    given.forEach(
        field ->
            properties.putObject(field).put("type", field.equals("template") ? "object" : "array"));
    absent.forEach(field -> properties.putObject(field).put("type", "null"));
  }

  /** A null counts as absent, so that to be there is to be a string. */
  private static void add(ObjectNode alternative, List<String> fields) {
    fields.forEach(alternative.putArray("required")::add);
    ObjectNode properties = alternative.putObject("properties");
    fields.forEach(field -> properties.putObject(field).put("type", "string"));
  }
}
