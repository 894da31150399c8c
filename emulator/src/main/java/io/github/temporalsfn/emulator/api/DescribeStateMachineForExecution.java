package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.Revision;
import io.github.temporalsfn.emulator.store.Store;

/** Shows the revision of its state machine that an execution runs. */
final class DescribeStateMachineForExecution implements ImmediateOperation {
  private final Lookup lookup;

  DescribeStateMachineForExecution(Store store) {
    this.lookup = new Lookup(store);
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("executionArn", 1, ResourceArn.MAX_LENGTH);
    boolean includedData = parameters.includedData();
    parameters.check();
    Execution execution = lookup.execution(arn);
    Revision revision = execution.target().revision();
    ObjectNode response = Responses.object();
    response.put("stateMachineArn", execution.stateMachine().arn());
    Responses.putRevision(response, execution.stateMachine(), revision, includedData);
    Responses.put(response, "updateDate", revision.date());
    return response;
  }
}
