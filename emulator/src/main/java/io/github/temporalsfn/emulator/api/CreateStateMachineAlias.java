package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Alias;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Creates an alias; the same request twice is answered with the same alias. */
final class CreateStateMachineAlias implements ImmediateOperation {
  // Not digits alone: those are versions.
  private static final Pattern NAME = Pattern.compile("^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$");

  private final Lookup lookup;
  private final Scheduler scheduler;

  CreateStateMachineAlias(Store store, Scheduler scheduler) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String name = parameters.required("name", 1, Names.MAX_LENGTH);
    parameters.match("name", name, NAME);
    String description = parameters.optional("description", 0, Publication.MAX_DESCRIPTION);
    parameters.require("routingConfiguration");
    AliasRoutes routes = AliasRoutes.read(parameters);
    parameters.check();
    ResourceArn machineArn = routes.machineArn();
    StateMachine machine =
        lookup.findMachine(machineArn).orElseThrow(ApiException::resourceNotFound);
    Lookup.refuseDeleting(machine, machineArn);
    synchronized (machine) {
      Instant now = scheduler.now();
      Alias alias =
          new Alias(
              machine.arn() + ":" + name, name, description, routes.resolve(lookup), now, now);
      Alias created = add(machine, alias);
      ObjectNode response = Responses.object();
      response.put("stateMachineAliasArn", created.arn());
      Responses.put(response, "creationDate", created.creationDate());
      return response;
    }
  }

  private static Alias add(StateMachine machine, Alias alias) throws ApiException {
    Optional<Alias> earlier = machine.aliases().find(alias.name());
    if (earlier.isEmpty()) {
      machine.aliases().put(alias);
      return alias;
    }
    if (!Objects.equals(earlier.get().description(), alias.description())
        || !earlier.get().routes().equals(alias.routes())) {
      throw ApiException.conflict(
          "Failed to create alias because an alias with the same name and a different routing"
              + " configuration already exists.");
    }
    return earlier.get();
  }
}
