package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.Iterator;
import java.util.Map;

/** What EXPRESS state machines cannot do: wait for callbacks, for jobs, and for activities. */
final class ExpressRules {
  private ExpressRules() {}

  /** Checks the resources of all Task states in a valid definition, in branches too. */
  static void check(String definition) throws InvalidDefinitionException {
    try {
      visit(JsonText.parse(definition), "");
    } catch (InvalidJsonException e) {
      throw new IllegalArgumentException("not a valid definition", e);
    }
  }

  private static void visit(JsonNode node, String location) throws InvalidDefinitionException {
    if (node.path("Type").asText().equals("Task") && node.path("Resource").isTextual()) {
      checkResource(node.path("Resource").textValue(), location + "/Resource");
    }
    for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      visit(field.getValue(), location + "/" + field.getKey());
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.path(i), location + "[" + i + "]");
      }
    }
  }

  private static void checkResource(String resource, String location)
      throws InvalidDefinitionException {
    String fault = null;
    if (resource.endsWith(".waitForTaskToken")) {
      // The space at the end is AWS's.
      fault = "'.waitForTaskToken' service integration ";
    } else if (resource.matches(".*\\.sync(:\\d+)?")) {
      fault = "'.sync' service integration";
    } else if (resource.matches("arn:[^:]+:states:[^:]*:[^:]*:activity:.+")) {
      fault = "Activity ARN";
    }
    if (fault != null) {
      throw InvalidDefinitionException.schema(
          "Express state machine does not support " + fault, location);
    }
  }
}
