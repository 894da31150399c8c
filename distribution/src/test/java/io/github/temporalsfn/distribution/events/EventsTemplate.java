package io.github.temporalsfn.distribution.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.distribution.deploy.DeployedFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code deploy/cloudformation/events.yaml}; of its tags only what stands behind them is read. */
final class EventsTemplate {
  private final JsonNode resources;

  private EventsTemplate(JsonNode template) {
    resources = template.path("Resources");
  }

  static EventsTemplate read() throws IOException {
    return new EventsTemplate(DeployedFiles.yaml("cloudformation/events.yaml"));
  }

  JsonNode properties(String resource) {
    return resources.path(resource).path("Properties");
  }

  /**
   * The rule's pattern.
   *
   * @param parameters that are not empty, by their names
   */
  EventPattern pattern(Map<String, JsonNode> parameters) {
    ObjectNode pattern = properties("Rule").path("EventPattern").deepCopy();
    ObjectNode detail = (ObjectNode) pattern.path("detail");
    for (String field : List.of("stateMachineArn", "name")) {
      // !If [condition, then, !Ref AWS::NoValue]
      JsonNode then = detail.path(field).path(1);
      JsonNode parameter = parameters.get(parameter(then));
      if (parameter == null) {
        detail.remove(field);
      } else if (then.isTextual()) {
        detail.set(field, parameter);
      } else {
        ((ObjectNode) ((ArrayNode) then).get(0)).set("prefix", parameter);
        detail.set(field, then);
      }
    }
    return new EventPattern(pattern);
  }

  // !Ref NAME, or [{prefix: !Ref NAME}]
  private static String parameter(JsonNode then) {
    return then.isTextual() ? then.textValue() : then.path(0).path("prefix").textValue();
  }
}
