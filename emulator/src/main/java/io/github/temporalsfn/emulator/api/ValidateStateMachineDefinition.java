package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.store.StateMachineType;
import java.util.List;

/** Says what is wrong with a definition: the first fault, where AWS may name several. */
final class ValidateStateMachineDefinition implements ImmediateOperation {
  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String definition = parameters.required("definition", 1, Definitions.MAX_LENGTH);
    String type = parameters.choice("type", StateMachineType.names());
    parameters.choice("severity", List.of("ERROR", "WARNING"));
    parameters.integer("maxResults", 0, 100);
    parameters.check();
    ObjectNode response = Responses.object();
    ArrayNode diagnostics = response.putArray("diagnostics");
    try {
      Definitions.parseStrictly(
          definition, StateMachineType.valueOf(type == null ? "STANDARD" : type));
    } catch (InvalidDefinitionException e) {
      diagnostics
          .addObject()
          .put("severity", "ERROR")
          .put("code", e.code())
          .put("message", e.problem())
          .put("location", e.location());
    }
    response.put("result", diagnostics.isEmpty() ? "OK" : "FAIL");
    response.put("truncated", false);
    return response;
  }
}
