package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.engine.ExecutionEngine;
import io.github.temporalsfn.emulator.store.NotRedrivableException;
import io.github.temporalsfn.emulator.store.Store;
import java.util.regex.Pattern;

/** Lets an execution that has failed, timed out or been stopped go on where it has ended. */
final class RedriveExecution implements ImmediateOperation {
  private static final Pattern TOKEN = Pattern.compile("[!-~]+");

  private final Lookup lookup;
  private final ExecutionEngine engine;

  RedriveExecution(Store store, ExecutionEngine engine) {
    this.lookup = new Lookup(store);
    this.engine = engine;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("executionArn", 1, ResourceArn.MAX_LENGTH);
    String token = parameters.optional("clientToken", 1, 64);
    parameters.match("clientToken", token, TOKEN);
    parameters.check();
    ResourceArn.refuseLabel(arn);
    ObjectNode response = Responses.object();
    try {
      Responses.put(response, "redriveDate", engine.redrive(lookup.execution(arn), token));
    } catch (NotRedrivableException e) {
      throw ApiException.of(
          "ExecutionNotRedrivable",
          "Execution " + arn + " invalid for redrive as: " + e.getMessage());
    }
    return response;
  }
}
