package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An API action. */
@FunctionalInterface
public interface Operation {
  /**
   * Answers a call.
   *
   * @throws ApiException if the answer is an error
   */
  ObjectNode answer(ApiCall call) throws ApiException;
}
