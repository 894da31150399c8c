package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Version;
import io.github.temporalsfn.emulator.time.Scheduler;
import org.jspecify.annotations.Nullable;

/** Makes a version of what a state machine is now, unless there is one already. */
final class PublishStateMachineVersion implements ImmediateOperation {
  /** AWS's name for the first revision, which has no id. */
  private static final String INITIAL = "INITIAL";

  private final Lookup lookup;
  private final Scheduler scheduler;

  PublishStateMachineVersion(Store store, Scheduler scheduler) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    String revisionId = parameters.optional("revisionId", 0, Integer.MAX_VALUE);
    String description = parameters.optional("description", 0, Publication.MAX_DESCRIPTION);
    parameters.check();
    StateMachine machine = lookup.activeMachine(ResourceArn.stateMachine(arn));
    synchronized (machine) {
      refuseOther(revisionId, machine.revision().id());
      Version version =
          machine.versions().publish(machine.revision(), description, scheduler.now());
      ObjectNode response = Responses.object();
      Responses.put(response, "creationDate", version.creationDate());
      response.put("stateMachineVersionArn", version.arn());
      return response;
    }
  }

  private static void refuseOther(@Nullable String wanted, @Nullable String id)
      throws ApiException {
    String current = id == null ? INITIAL : id;
    if (wanted != null && !wanted.equals(current)) {
      throw ApiException.conflict(
          "Failed to publish the State Machine version for revision "
              + wanted
              + ". The current State Machine revision is "
              + current
              + ".");
    }
  }
}
