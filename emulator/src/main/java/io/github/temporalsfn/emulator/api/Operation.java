package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletionStage;

/** An API action. */
@FunctionalInterface
public interface Operation {
  /**
   * Takes a call, and answers it now or later. No thread waits for a later answer.
   *
   * @return the answer; it completes with an {@link ApiException} if a later answer is an error,
   *     and with a {@link NoAnswerException} if there will be none
   * @throws ApiException if the answer is an error
   */
  CompletionStage<ObjectNode> begin(ApiCall call) throws ApiException;
}
