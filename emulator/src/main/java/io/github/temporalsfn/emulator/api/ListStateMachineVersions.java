package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Version;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Instant;
import java.util.List;

/** Lists the versions of a state machine, newest first. */
final class ListStateMachineVersions implements ImmediateOperation {
  private final Lookup lookup;
  private final Scheduler scheduler;

  ListStateMachineVersions(Store store, Scheduler scheduler) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    Page page = Page.read(parameters);
    parameters.check();
    StateMachine machine = lookup.machine(ResourceArn.stateMachine(arn));
    String scope = call.operation() + arn;
    Instant now = scheduler.now();
    String after = page.after(scope, now);
    List<Version> versions =
        machine.versions().newestFirst().stream()
            .filter(version -> after == null || version.number() < Integer.parseInt(after))
            .toList();
    return page.answer(
        "stateMachineVersions",
        versions,
        version -> Integer.toString(version.number()),
        ListStateMachineVersions::write,
        scope,
        now);
  }

  private static void write(ObjectNode item, Version version) {
    item.put("stateMachineVersionArn", version.arn());
    Responses.put(item, "creationDate", version.creationDate());
  }
}
