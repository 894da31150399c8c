package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Attempt;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;

/** Shows an execution. */
final class DescribeExecution implements ImmediateOperation {
  private final Lookup lookup;
  private final Scheduler scheduler;

  DescribeExecution(Store store, Scheduler scheduler) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("executionArn", 1, ResourceArn.MAX_LENGTH);
    parameters.includedData();
    parameters.check();
    Attempt attempt = lookup.execution(arn).attempt();
    ExecutionSnapshot snapshot = attempt.snapshot();
    ObjectNode response = Responses.object();
    response.put("executionArn", snapshot.executionArn());
    response.put("stateMachineArn", snapshot.stateMachineArn());
    Responses.put(response, "stateMachineVersionArn", snapshot.stateMachineVersionArn());
    Responses.put(response, "stateMachineAliasArn", snapshot.stateMachineAliasArn());
    Responses.putOutcome(response, snapshot);
    Responses.putRedrives(response, snapshot);
    String reason = attempt.notRedrivableReason(snapshot, scheduler.now());
    response.put("redriveStatus", reason == null ? "REDRIVABLE" : "NOT_REDRIVABLE");
    Responses.put(response, "redriveStatusReason", reason);
    return response;
  }
}
