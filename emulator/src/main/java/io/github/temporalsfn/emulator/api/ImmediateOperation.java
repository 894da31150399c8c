package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An API action that is answered at once, as all but one are. */
interface ImmediateOperation extends Operation {
  /**
   * Answers a call.
   *
   * @throws ApiException if the answer is an error
   */
  ObjectNode answer(ApiCall call) throws ApiException;

  @Override
  default CompletionStage<ObjectNode> begin(ApiCall call) throws ApiException {
    return CompletableFuture.completedFuture(answer(call));
  }
}
