package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.machine.DefinitionParser;
import io.github.temporalsfn.emulator.machine.StateMachineDefinition;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.List;

/** Creates a state machine; the same request twice is answered with the same machine. */
final class CreateStateMachine implements Operation {
  private static final int MAX_DEFINITION = 1_048_576;

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
    String definition = parameters.required("definition", 1, MAX_DEFINITION);
    String roleArn = parameters.required("roleArn", 1, ResourceArn.MAX_LENGTH);
    String type = parameters.choice("type", List.of("STANDARD", "EXPRESS"));
    boolean publish = parameters.flag("publish", false);
    parameters.check();
    Names.check(name);
    if (!roleArn.startsWith("arn:")) {
      throw ApiException.of("InvalidArn", "Invalid Arn", "Invalid ARN prefix: " + roleArn);
    }
    if ("EXPRESS".equals(type)) {
      throw ApiException.of(
          "StateMachineTypeNotSupported", "The emulator does not support the type EXPRESS");
    }
    if (publish) {
      throw ApiException.validation("The emulator does not support the parameter 'publish'");
    }
    StateMachine machine = create(call.region(), name, roleArn, definition);
    ObjectNode response = Responses.object();
    response.put("stateMachineArn", machine.arn());
    Responses.put(response, "creationDate", machine.creationDate());
    return response;
  }

  private StateMachine create(String region, String name, String roleArn, String definition)
      throws ApiException {
    String arn = ResourceArn.stateMachineArn(region, accountId, name);
    StateMachine candidate =
        new StateMachine(
            arn, name, region, roleArn, definition, parse(definition), scheduler.now());
    StateMachine machine = store.addMachine(candidate);
    if (machine.isDeleting()) {
      throw ApiException.of("StateMachineDeleting", "State Machine Deleting", arn);
    }
    if (!machine.definitionText().equals(definition) || !machine.roleArn().equals(roleArn)) {
      throw ApiException.of("StateMachineAlreadyExists", "State Machine Already Exists", arn);
    }
    return machine;
  }

  private static StateMachineDefinition parse(String definition) throws ApiException {
    try {
      return DefinitionParser.parse(definition);
    } catch (InvalidDefinitionException e) {
      throw ApiException.of(
          "InvalidDefinition", "Invalid State Machine Definition", String.valueOf(e.getMessage()));
    }
  }
}
