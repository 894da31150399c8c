package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Revision;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Version;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates a state machine. The same request twice is answered with the same machine; AWS does not
 * mind if only the role or the tags differ, and leaves them as they are.
 */
final class CreateStateMachine implements ImmediateOperation {
  private final Store store;
  private final Scheduler scheduler;
  private final String accountId;

  CreateStateMachine(Store store, Scheduler scheduler, String accountId) {
    this.store = store;
    this.scheduler = scheduler;
    this.accountId = accountId;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String name = parameters.required("name", 1, Names.MAX_LENGTH);
    String definition = parameters.required("definition", 1, Definitions.MAX_LENGTH);
    String roleArn = parameters.required("roleArn", 1, ResourceArn.MAX_LENGTH);
    String typeName = parameters.choice("type", StateMachineType.names());
    Settings settings = Settings.read(parameters);
    Publication publication = Publication.read(parameters);
    Map<String, String> tags = Tags.read(parameters);
    parameters.check();
    Names.check(name);
    ResourceArn.checkRole(roleArn);
    publication.check();
    StateMachineType type =
        typeName == null ? StateMachineType.STANDARD : StateMachineType.valueOf(typeName);
    Revision revision =
        new Revision(
            null,
            definition,
            Definitions.parse(definition, type),
            roleArn,
            settings.loggingOr(Settings.noLogging()),
            settings.tracingOr(Settings.noTracing()),
            scheduler.now());
    String arn = ResourceArn.stateMachineArn(call.region(), accountId, name);
    StateMachine candidate = new StateMachine(arn, name, call.region(), type, revision);
    candidate.setTags(tags);
    Version published = publication.publish(candidate, scheduler.now());
    return response(store.addMachine(candidate), candidate, published);
  }

  private static ObjectNode response(
      StateMachine machine, StateMachine candidate, @Nullable Version published)
      throws ApiException {
    if (machine.isDeleting()) {
      throw ApiException.of("StateMachineDeleting", "State Machine Deleting", machine.arn());
    }
    if (machine != candidate && !isSame(machine, candidate, published)) {
      throw ApiException.of(
          "StateMachineAlreadyExists", "State Machine Already Exists", machine.arn());
    }
    ObjectNode response = Responses.object();
    response.put("stateMachineArn", machine.arn());
    Responses.put(response, "creationDate", machine.creationDate());
    Responses.put(response, "stateMachineVersionArn", published == null ? null : published.arn());
    return response;
  }

  private static boolean isSame(
      StateMachine machine, StateMachine candidate, @Nullable Version published) {
    return machine.type() == candidate.type()
        && machine.revision().hasDefinitionAndSettingsOf(candidate.revision())
        && (published == null || isPublishedAs(machine, published));
  }

  private static boolean isPublishedAs(StateMachine machine, Version published) {
    return machine
        .versions()
        .find(published.number())
        .filter(version -> Objects.equals(version.description(), published.description()))
        .isPresent();
  }
}
