package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.Alias;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Target;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Instant;
import java.util.List;

/**
 * Lists the aliases of a state machine, or those that lead to one of its versions, by name: the API
 * reference promises the newest first, but AWS's recorded answers have the oldest first.
 */
final class ListStateMachineAliases implements ImmediateOperation {
  private final Lookup lookup;
  private final Scheduler scheduler;

  ListStateMachineAliases(Store store, Scheduler scheduler) {
    this.lookup = new Lookup(store);
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String text = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    Page page = Page.read(parameters);
    parameters.check();
    ResourceArn arn = ResourceArn.stateMachine(text);
    Target target =
        arn.version().isPresent()
            ? lookup.target(arn, () -> 0)
            : Target.latest(lookup.machine(arn));
    String scope = call.operation() + text;
    Instant now = scheduler.now();
    String after = page.after(scope, now);
    List<Alias> aliases =
        target.machine().aliases().byName().stream()
            .filter(alias -> after == null || alias.name().compareTo(after) > 0)
            .filter(alias -> target.versionArn() == null || alias.leadsTo(target.versionArn()))
            .toList();
    return page.answer(
        "stateMachineAliases", aliases, Alias::name, ListStateMachineAliases::write, scope, now);
  }

  private static void write(ObjectNode item, Alias alias) {
    item.put("stateMachineAliasArn", alias.arn());
    Responses.put(item, "creationDate", alias.creationDate());
  }
}
