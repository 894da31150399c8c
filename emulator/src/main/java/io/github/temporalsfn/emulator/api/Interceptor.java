package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletionStage;

/** Stands around every action: may count, refuse, or change the answer. */
@FunctionalInterface
public interface Interceptor {
  /**
   * Answers a call, usually by handing it on.
   *
   * @param next what stands behind this one
   */
  CompletionStage<ObjectNode> around(ApiCall call, Operation next) throws ApiException;
}
