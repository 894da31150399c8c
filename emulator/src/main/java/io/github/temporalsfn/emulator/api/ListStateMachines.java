package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Instant;
import java.util.List;

/** Lists the state machines of a region, by name. */
final class ListStateMachines implements ImmediateOperation {
  private final Store store;
  private final Scheduler scheduler;

  ListStateMachines(Store store, Scheduler scheduler) {
    this.store = store;
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    Page page = Page.read(parameters);
    parameters.check();
    String scope = call.operation() + call.region();
    Instant now = scheduler.now();
    String after = page.after(scope, now);
    List<StateMachine> machines =
        store.machines(call.region()).stream()
            .filter(machine -> after == null || machine.name().compareTo(after) > 0)
            .toList();
    return page.answer(
        "stateMachines", machines, StateMachine::name, ListStateMachines::write, scope, now);
  }

  private static void write(ObjectNode item, StateMachine machine) {
    item.put("stateMachineArn", machine.arn());
    item.put("name", machine.name());
    item.put("type", machine.type().name());
    Responses.put(item, "creationDate", machine.creationDate());
  }
}
