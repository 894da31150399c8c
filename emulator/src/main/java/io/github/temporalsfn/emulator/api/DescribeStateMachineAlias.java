package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Alias;
import io.github.temporalsfn.emulator.store.Store;

/** Shows an alias. */
final class DescribeStateMachineAlias implements ImmediateOperation {
  private final Lookup lookup;

  DescribeStateMachineAlias(Store store) {
    this.lookup = new Lookup(store);
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String text = parameters.required("stateMachineAliasArn", 1, ResourceArn.MAX_LENGTH);
    parameters.check();
    Alias alias = lookup.alias(ResourceArn.alias(text)).orElseThrow(ApiException::resourceNotFound);
    ObjectNode response = Responses.object();
    response.put("stateMachineAliasArn", alias.arn());
    response.put("name", alias.name());
    Responses.put(response, "description", alias.description());
    ArrayNode routes = response.putArray("routingConfiguration");
    for (Alias.Route route : alias.routes()) {
      routes
          .addObject()
          .put("stateMachineVersionArn", route.version().arn())
          .put("weight", route.weight());
    }
    Responses.put(response, "creationDate", alias.creationDate());
    Responses.put(response, "updateDate", alias.updateDate());
    return response;
  }
}
