package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.List;

/** Shows an execution. */
final class DescribeExecution implements Operation {
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
    // Without a customer's KMS key the choice has no effect.
    parameters.choice("includedData", List.of("ALL_DATA", "METADATA_ONLY"));
    parameters.check();
    Execution execution = lookup.execution(arn);
    ExecutionSnapshot snapshot = execution.snapshot();
    ObjectNode response = Responses.object();
    response.put("executionArn", snapshot.executionArn());
    response.put("stateMachineArn", snapshot.stateMachineArn());
    response.put("name", snapshot.name());
    response.put("status", snapshot.status().name());
    Responses.put(response, "startDate", snapshot.startDate());
    Responses.put(response, "stopDate", snapshot.stopDate());
    response.put("input", snapshot.input());
    response.putObject("inputDetails").put("included", true);
    if (snapshot.output() != null) {
      response.put("output", snapshot.output());
      response.putObject("outputDetails").put("included", true);
    }
    Responses.put(response, "traceHeader", snapshot.traceHeader());
    Responses.put(response, "error", snapshot.error());
    Responses.put(response, "cause", snapshot.cause());
    Redrivability.describe(execution, snapshot, scheduler.now(), response);
    return response;
  }
}
