package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Stands around every action: may count, refuse, or change the answer. */
@FunctionalInterface
public interface Interceptor {
  /**
   * Answers a call, usually by handing it on.
   *
   * @param next what stands behind this one
   */
  ObjectNode around(ApiCall call, Operation next) throws ApiException;
}
