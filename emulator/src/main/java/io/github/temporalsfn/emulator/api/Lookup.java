package io.github.temporalsfn.emulator.api;

import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;

/** Finds what an ARN names. */
final class Lookup {
  private final Store store;

  Lookup(Store store) {
    this.store = store;
  }

  StateMachine machine(ResourceArn arn) throws ApiException {
    return store
        .machine(arn.text())
        .orElseThrow(
            () ->
                ApiException.of(
                    "StateMachineDoesNotExist", "State Machine Does Not Exist", arn.text()));
  }

  Execution execution(String arn) throws ApiException {
    return store
        .execution(ResourceArn.execution(arn).text())
        .orElseThrow(
            () -> ApiException.of("ExecutionDoesNotExist", "Execution Does Not Exist", arn));
  }
}
