package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.store.Target;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Starts an EXPRESS execution. The answer comes when it is over, whether it failed or not. */
final class StartSyncExecution implements Operation {
  // As AWS bills them: memory in steps of 64 MB, time in steps of 100 ms, one step at least.
  private static final int BILLED_MEMORY_MB = 64;
  private static final long BILLING_STEP_MILLIS = 100;

  private final Starter starter;

  StartSyncExecution(Starter starter) {
    this.starter = starter;
  }

  @Override
  public CompletionStage<ObjectNode> begin(ApiCall call) throws ApiException {
    call.parameters().includedData();
    StartRequest request = StartRequest.read(call);
    Target target = starter.target(request);
    if (target.machine().type() != StateMachineType.EXPRESS) {
      throw ApiException.typeNotSupported();
    }
    return starter.start(target, request).closed().thenApply(StartSyncExecution::response);
  }

  private static ObjectNode response(ExecutionSnapshot snapshot) {
    ObjectNode response = Responses.object();
    response.put("executionArn", snapshot.executionArn());
    response.put("stateMachineArn", snapshot.stateMachineArn());
    Responses.putOutcome(response, snapshot);
    Duration took =
        Duration.between(snapshot.startDate(), Objects.requireNonNull(snapshot.stopDate()));
    long steps = (took.toMillis() + BILLING_STEP_MILLIS - 1) / BILLING_STEP_MILLIS;
    response
        .putObject("billingDetails")
        .put("billedMemoryUsedInMB", BILLED_MEMORY_MB)
        .put("billedDurationInMilliseconds", Math.max(1, steps) * BILLING_STEP_MILLIS);
    return response;
  }
}
