package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Alias;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes an alias's description or where it leads to. */
final class UpdateStateMachineAlias implements ImmediateOperation {
  private final Lookup lookup;
  private final Scheduler scheduler;

  UpdateStateMachineAlias(Store store, Scheduler scheduler) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String text = parameters.required("stateMachineAliasArn", 1, ResourceArn.MAX_LENGTH);
    String description = parameters.optional("description", 0, Publication.MAX_DESCRIPTION);
    AliasRoutes routes =
        parameters.has("routingConfiguration") ? AliasRoutes.read(parameters) : null;
    parameters.check();
    ResourceArn arn = ResourceArn.alias(text);
    if (description == null && routes == null) {
      throw ApiException.validation(
          "Either the description or the routingConfiguration must be specified");
    }
    Optional<StateMachine> machine = lookup.findMachine(arn);
    if (machine.isEmpty()) {
      throw ApiException.resourceNotFound();
    }
    Lookup.refuseDeleting(machine.get(), arn);
    synchronized (machine.get()) {
      Alias old = lookup.alias(arn).orElseThrow(ApiException::resourceNotFound);
      Alias changed = changed(old, arn, description, routes);
      machine.get().aliases().put(changed);
      ObjectNode response = Responses.object();
      Responses.put(response, "updateDate", changed.updateDate());
      return response;
    }
  }

  private Alias changed(
      Alias old, ResourceArn arn, @Nullable String description, @Nullable AliasRoutes routes)
      throws ApiException {
    if (routes != null && !routes.machineArn().text().equals(arn.machineArn())) {
      throw ApiException.validation(
          "Routing configuration must contain versions of the alias's state machine");
    }
    return new Alias(
        old.arn(),
        old.name(),
        description == null ? old.description() : description,
        routes == null ? old.routes() : routes.resolve(lookup),
        old.creationDate(),
        scheduler.now());
  }
}
