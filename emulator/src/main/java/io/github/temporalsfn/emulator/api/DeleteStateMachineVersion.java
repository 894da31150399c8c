package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Alias;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import java.util.List;
import java.util.Optional;

/** Deletes a version that no alias leads to. One that does not exist is no error. */
final class DeleteStateMachineVersion implements ImmediateOperation {
  private static final int MAX_ARN = 2000;

  private final Store store;

  DeleteStateMachineVersion(Store store) {
    this.store = store;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String text = parameters.required("stateMachineVersionArn", 1, MAX_ARN);
    parameters.check();
    ResourceArn arn = ResourceArn.stateMachine(text);
    int number = arn.version().orElseThrow(() -> ResourceArn.invalid(text));
    Optional<StateMachine> machine = store.machine(arn.machineArn());
    if (machine.isPresent()) {
      synchronized (machine.get()) {
        refuseWhileUsed(machine.get(), text);
        machine.get().versions().remove(number);
      }
    }
    return Responses.object();
  }

  private static void refuseWhileUsed(StateMachine machine, String arn) throws ApiException {
    List<String> users =
        machine.aliases().byName().stream()
            .filter(alias -> alias.leadsTo(arn))
            .map(Alias::name)
            .toList();
    if (!users.isEmpty()) {
      throw ApiException.conflict(
          "Version to be deleted must not be referenced by an alias. Current list of aliases"
              + " referencing this version: "
              + users);
    }
  }
}
