package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Target;
import io.github.temporalsfn.emulator.store.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * Shows a state machine as it is, or as it was when a version was published. For an alias it shows
 * the first of its versions.
 */
final class DescribeStateMachine implements ImmediateOperation {
  private final Lookup lookup;

  DescribeStateMachine(Store store) {
    this.lookup = new Lookup(store);
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String text = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    boolean includedData = parameters.includedData();
    parameters.check();
    ResourceArn arn = ResourceArn.stateMachine(text);
    Target target = lookup.target(arn, () -> 0);
    StateMachine machine = target.machine();
    Optional<Version> version =
        target.versionArn() == null
            ? Optional.empty()
            : lookup.version(ResourceArn.stateMachine(target.versionArn()));
    Instant date = version.map(Version::creationDate).orElse(machine.creationDate());
    ObjectNode response = Responses.object();
    response.put("stateMachineArn", arn.text());
    Responses.putRevision(response, machine, target.revision(), includedData);
    response.put("status", machine.isDeleting() ? "DELETING" : "ACTIVE");
    response.put("type", machine.type().name());
    Responses.put(response, "creationDate", date);
    Responses.put(response, "description", version.map(Version::description).orElse(null));
    return response;
  }
}
