package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Revision;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Version;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a new revision of a state machine, unless nothing would change. */
final class UpdateStateMachine implements ImmediateOperation {
  private final Lookup lookup;
  private final Scheduler scheduler;

  UpdateStateMachine(Store store, Scheduler scheduler) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    String definition = parameters.optional("definition", 1, Definitions.MAX_LENGTH);
    String roleArn = parameters.optional("roleArn", 1, ResourceArn.MAX_LENGTH);
    Settings settings = Settings.read(parameters);
    Publication publication = Publication.read(parameters);
    parameters.check();
    StateMachine machine = lookup.activeMachine(ResourceArn.stateMachine(arn));
    requireOne(parameters);
    publication.check();
    if (roleArn != null) {
      ResourceArn.checkRole(roleArn);
    }
    synchronized (machine) {
      Revision current = machine.revision();
      Revision next = next(machine, definition, roleArn, settings);
      if (!next.isLike(current)) {
        machine.update(next);
        current = next;
      }
      Version published = publication.publish(machine, scheduler.now());
      ObjectNode response = Responses.object();
      Responses.put(response, "updateDate", current.date());
      Responses.put(response, "revisionId", current.id());
      Responses.put(response, "stateMachineVersionArn", published == null ? null : published.arn());
      return response;
    }
  }

  private Revision next(
      StateMachine machine,
      @Nullable String definition,
      @Nullable String roleArn,
      Settings settings)
      throws ApiException {
    Revision old = machine.revision();
    return new Revision(
        UUID.randomUUID().toString(),
        definition == null ? old.definitionText() : definition,
        definition == null ? old.definition() : Definitions.parse(definition, machine.type()),
        roleArn == null ? old.roleArn() : roleArn,
        settings.loggingOr(old.logging()),
        settings.tracingOr(old.tracing()),
        scheduler.now());
  }

  private static void requireOne(Parameters parameters) throws ApiException {
    List<String> changes =
        List.of(
            "definition",
            "roleArn",
            "loggingConfiguration",
            "tracingConfiguration",
            "encryptionConfiguration");
    if (changes.stream().noneMatch(parameters::has)) {
      throw ApiException.of(
          "MissingRequiredParameter",
          "Either the definition, the role ARN, the LoggingConfiguration, or the"
              + " TracingConfiguration must be specified");
    }
  }
}
