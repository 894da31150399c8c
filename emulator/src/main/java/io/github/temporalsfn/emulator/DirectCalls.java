package io.github.temporalsfn.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.Operation;
import io.github.temporalsfn.emulator.api.Parameters;
import java.util.Map;

/** Calls of API actions from Java, which no interceptor sees. */
final class DirectCalls {
  private final Map<String, Operation> operations;
  private final String region;

  DirectCalls(Map<String, Operation> operations, String region) {
    this.operations = operations;
    this.region = region;
  }

  /**
   * Calls an action that is answered at once.
   *
   * @param field the field of the answer that is wanted
   * @throws IllegalArgumentException if the answer is an error
   */
  String call(String name, Map<String, String> parameters, String field) {
    Operation operation = operations.get(name);
    if (operation == null) {
      throw new IllegalStateException("no operation " + name);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    parameters.forEach(body::put);
    try {
      ApiCall call = new ApiCall(name, new Parameters(body), region, null);
      return operation.begin(call).toCompletableFuture().join().path(field).textValue();
    } catch (ApiException e) {
      throw new IllegalArgumentException(e.code() + ": " + e.getMessage(), e);
    }
  }
}
