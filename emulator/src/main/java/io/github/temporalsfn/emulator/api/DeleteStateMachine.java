package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Duration;
import java.util.Optional;

/**
 * Deletes a state machine, as AWS does it: first it is DELETING, and later, when nothing of it runs
 * any more, it is gone with all its executions. A machine that does not exist is no error.
 */
final class DeleteStateMachine implements ImmediateOperation {
  /** AWS takes 90 to 115 seconds. */
  static final Duration UNTIL_GONE = Duration.ofSeconds(100);

  private final Store store;
  private final Scheduler scheduler;

  DeleteStateMachine(Store store, Scheduler scheduler) {
    this.store = store;
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    parameters.check();
    Optional<StateMachine> machine = store.machine(ResourceArn.stateMachine(arn).text());
    if (machine.isPresent() && !machine.get().isDeleting()) {
      machine.get().markDeleting();
      removeLater(machine.get());
    }
    return Responses.object();
  }

  private void removeLater(StateMachine machine) {
    scheduler.at(
        scheduler.now().plus(UNTIL_GONE),
        () -> {
          if (!store.removeUnlessRunning(machine)) {
            removeLater(machine);
          }
        });
  }
}
