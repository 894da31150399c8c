package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import java.util.List;

/** Shows a state machine. */
final class DescribeStateMachine implements Operation {
  private final Lookup lookup;

  DescribeStateMachine(Store store) {
    this.lookup = new Lookup(store);
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    parameters.choice("includedData", List.of("ALL_DATA", "METADATA_ONLY"));
    parameters.check();
    StateMachine machine = lookup.machine(ResourceArn.stateMachine(arn));
    ObjectNode response = Responses.object();
    response.put("stateMachineArn", machine.arn());
    response.put("name", machine.name());
    response.put("status", machine.isDeleting() ? "DELETING" : "ACTIVE");
    response.put("definition", machine.definitionText());
    response.put("roleArn", machine.roleArn());
    response.put("type", "STANDARD");
    Responses.put(response, "creationDate", machine.creationDate());
    response
        .putObject("loggingConfiguration")
        .put("level", "OFF")
        .put("includeExecutionData", false);
    response.putObject("tracingConfiguration").put("enabled", false);
    return response;
  }
}
