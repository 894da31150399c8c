package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.history.HistoryEvent;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Shows the events of an execution, oldest or newest first. */
final class GetExecutionHistory implements ImmediateOperation {
  private static final int MAX_TOKEN = 1024;
  private static final Set<String> DATA = Set.of("input", "output");

  private final Lookup lookup;
  private final Scheduler scheduler;

  GetExecutionHistory(Store store, Scheduler scheduler) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("executionArn", 1, ResourceArn.MAX_LENGTH);
    int maxResults = parameters.maxResults();
    boolean reverse = parameters.flag("reverseOrder", false);
    String token = parameters.optional("nextToken", 1, MAX_TOKEN);
    boolean withData = parameters.flag("includeExecutionData", true);
    parameters.check();
    List<HistoryEvent> events = lookup.execution(arn).history();
    String scope = call.operation() + arn + reverse + withData;
    String position = PageToken.position(token, scope, scheduler.now());

    ObjectNode response = Responses.object();
    ArrayNode items = response.putArray("events");
    // Ids count from 1 without gaps, so that an id tells the place in the list.
    int id = position == null ? (reverse ? events.size() : 1) : Integer.parseInt(position);
    int step = reverse ? -1 : 1;
    while (id >= 1 && id <= events.size() && items.size() < maxResults) {
      addItem(items, events.get(id - 1), withData);
      id += step;
    }
    if (id >= 1 && id <= events.size()) {
      response.put("nextToken", new PageToken(scope, "" + id, scheduler.now()).encode());
    }
    return response;
  }

  private static void addItem(ArrayNode items, HistoryEvent event, boolean withData) {
    ObjectNode item = items.addObject();
    Responses.put(item, "timestamp", event.timestamp());
    item.put("type", event.type());
    item.put("id", event.id());
    item.put("previousEventId", event.previousEventId());
    EventDetails details = event.details();
    if (details != null) {
      addDetails(item.putObject(details.member()), details, withData);
    }
  }

  private static void addDetails(ObjectNode item, EventDetails details, boolean withData) {
    new TreeMap<>(details.fields())
        .forEach(
            (field, value) -> {
              boolean data = DATA.contains(field);
              if (data && !withData) {
                return;
              }
              if (value instanceof Integer number) {
                item.put(field, number);
              } else {
                item.put(field, value.toString());
              }
              if (data) {
                item.putObject(field + "Details").put("truncated", false);
              }
            });
  }
}
