package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Execution;

/** Starts an execution, and does not wait for its end. */
final class StartExecution implements ImmediateOperation {
  private final Starter starter;

  StartExecution(Starter starter) {
    this.starter = starter;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    StartRequest request = StartRequest.read(call);
    Execution execution = starter.start(starter.target(request), request);
    ObjectNode response = Responses.object();
    response.put("executionArn", execution.arn());
    Responses.put(response, "startDate", execution.startDate());
    return response;
  }
}
