package io.github.temporalsfn.workflows.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    boolean namesAnExecution =
        Arrays.stream(input.getRecordComponents())
            .anyMatch(component -> component.getName().equals("executionArn"));
    ArrayNode anyOf = JsonNodeFactory.instance.arrayNode();
    (namesAnExecution ? NAMES_AN_EXECUTION : STARTS).forEach(set -> add(anyOf.addObject(), set));
    return anyOf;
  }

  /** A null counts as absent, so that to be there is to be a string. */
  private static void add(ObjectNode alternative, List<String> fields) {
    fields.forEach(alternative.putArray("required")::add);
    ObjectNode properties = alternative.putObject("properties");
    fields.forEach(field -> properties.putObject(field).put("type", "string"));
  }
}
