package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.engine.ExecutionEngine;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.Store;

/** Stops an execution. One that is over is left as it is, without an error. */
final class StopExecution implements ImmediateOperation {
  private final Lookup lookup;
  private final ExecutionEngine engine;

  StopExecution(Store store, ExecutionEngine engine) {
    this.lookup = new Lookup(store);
    this.engine = engine;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("executionArn", 1, ResourceArn.MAX_LENGTH);
    String error = parameters.optional("error", 0, 256);
    String cause = parameters.optional("cause", 0, 32_768);
    parameters.check();
    Execution execution = lookup.execution(arn);
    ObjectNode response = Responses.object();
    Responses.put(response, "stopDate", engine.stop(execution, error, cause).stopDate());
    return response;
  }
}
