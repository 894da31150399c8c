package io.github.temporalsfn.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.Operation;
import io.github.temporalsfn.emulator.api.Parameters;
import io.github.temporalsfn.emulator.store.StateMachineType;
import java.util.Map;

/** Calls of API actions from Java, which no interceptor sees. */
final class DirectCalls {
  private final Map<String, Operation> operations;
  private final String region;
  private final String accountId;

  DirectCalls(Map<String, Operation> operations, String region, String accountId) {
    this.operations = operations;
    this.region = region;
    this.accountId = accountId;
  }

  String createStateMachine(String name, String definition, StateMachineType type) {
    String role = "arn:aws:iam::" + accountId + ":role/emulator";
    return call(
            "CreateStateMachine",
            Map.of("name", name, "definition", definition, "roleArn", role, "type", type.name()))
        .path("stateMachineArn")
        .textValue();
  }

  String startExecution(String stateMachineArn, String name, String input) {
    return call(
            "StartExecution",
            Map.of("stateMachineArn", stateMachineArn, "name", name, "input", input))
        .path("executionArn")
        .textValue();
  }

  void stopExecution(String executionArn) {
    call("StopExecution", Map.of("executionArn", executionArn));
  }

  void redriveExecution(String executionArn) {
    call("RedriveExecution", Map.of("executionArn", executionArn));
  }

  /**
   * Calls an action that is answered at once.
   *
   * @throws IllegalArgumentException if the answer is an error
   */
  private ObjectNode call(String name, Map<String, String> parameters) {
    Operation operation = operations.get(name);
    if (operation == null) {
      throw new IllegalStateException("no operation " + name);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    parameters.forEach(body::put);
    try {
      ApiCall call = new ApiCall(name, new Parameters(body), region, null);
      return operation.begin(call).toCompletableFuture().join();
    } catch (ApiException e) {
      throw new IllegalArgumentException(e.code() + ": " + e.getMessage(), e);
    }
  }
}
