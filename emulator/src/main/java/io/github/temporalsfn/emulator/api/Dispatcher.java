package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Leads each call through the interceptors to its action. */
public final class Dispatcher implements Operation {
  private final Operation chain;

  /**
   * A dispatcher.
   *
   * @param operations the actions by name
   * @param interceptors the outermost one first
   */
  public Dispatcher(Map<String, Operation> operations, List<Interceptor> interceptors) {
    Operation next = call -> operation(operations, call.operation()).begin(call);
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      Interceptor interceptor = interceptors.get(i);
      Operation inner = next;
      next = call -> interceptor.around(call, inner);
    }
    chain = next;
  }

  @Override
  public CompletionStage<ObjectNode> begin(ApiCall call) throws ApiException {
    return chain.begin(call);
  }

  private static Operation operation(Map<String, Operation> operations, String name)
      throws ApiException {
    Operation operation = operations.get(name);
    if (operation == null) {
      throw ApiException.common(
          400, "UnknownOperationException", "The emulator does not know the operation " + name);
    }
    return operation;
  }
}
