package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Store;

/** Deletes an alias. One that does not exist is no error. */
final class DeleteStateMachineAlias implements ImmediateOperation {
  private final Store store;

  DeleteStateMachineAlias(Store store) {
    this.store = store;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String text = parameters.required("stateMachineAliasArn", 1, ResourceArn.MAX_LENGTH);
    parameters.check();
    ResourceArn arn = ResourceArn.alias(text);
    store
        .machine(arn.machineArn())
        .ifPresent(machine -> machine.aliases().remove(String.valueOf(arn.qualifier())));
    return Responses.object();
  }
}
