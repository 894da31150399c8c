package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.List;

/** Lists the state machines of a region, by name. */
final class ListStateMachines implements Operation {
  private static final int MAX_TOKEN = 1024;

  private final Store store;
  private final Scheduler scheduler;

  ListStateMachines(Store store, Scheduler scheduler) {
    this.store = store;
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    int maxResults = parameters.maxResults();
    String token = parameters.optional("nextToken", 1, MAX_TOKEN);
    parameters.check();
    String scope = call.operation() + call.region();
    String after = PageToken.position(token, scope, scheduler.now());
    List<StateMachine> machines =
        store.machines(call.region()).stream()
            .filter(machine -> after == null || machine.name().compareTo(after) > 0)
            .limit(maxResults + 1L)
            .toList();
    ObjectNode response = Responses.object();
    ArrayNode items = response.putArray("stateMachines");
    for (StateMachine machine : machines) {
      if (items.size() == maxResults) {
        String last = items.get(maxResults - 1).path("name").textValue();
        response.put("nextToken", new PageToken(scope, last, scheduler.now()).encode());
        break;
      }
      ObjectNode item = items.addObject();
      item.put("stateMachineArn", machine.arn());
      item.put("name", machine.name());
      item.put("type", "STANDARD");
      Responses.put(item, "creationDate", machine.creationDate());
    }
    return response;
  }
}
