package io.github.temporalsfn.emulator.api;

import io.github.temporalsfn.emulator.store.Alias;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Target;
import io.github.temporalsfn.emulator.store.Version;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Finds what an ARN names. */
final class Lookup {
  private final Store store;

  Lookup(Store store) {
    this.store = store;
  }

  /** The state machine of an ARN without a qualifier; with one it names no state machine. */
  StateMachine machine(ResourceArn arn) throws ApiException {
    return store.machine(arn.text()).orElseThrow(() -> noMachine(arn));
  }

  /** The state machine of an ARN, as {@link #machine}, that can still be changed. */
  StateMachine activeMachine(ResourceArn arn) throws ApiException {
    StateMachine machine = machine(arn);
    refuseDeleting(machine, arn);
    return machine;
  }

  /** The state machine that an ARN with or without a qualifier belongs to. */
  Optional<StateMachine> findMachine(ResourceArn arn) {
    return store.machine(arn.machineArn());
  }

  /** The version that an ARN names. */
  Optional<Version> version(ResourceArn arn) {
    return arn.version().isPresent()
        ? findMachine(arn).flatMap(machine -> machine.versions().find(arn.version().getAsInt()))
        : Optional.empty();
  }

  /** The alias that an ARN names. */
  Optional<Alias> alias(ResourceArn arn) {
    String qualifier = arn.qualifier();
    return qualifier == null
        ? Optional.empty()
        : findMachine(arn).flatMap(machine -> machine.aliases().find(qualifier));
  }

  /**
   * What an ARN with or without a qualifier means.
   *
   * @param draw decides between the versions of an alias, a number from 0 to 99
   */
  Target target(ResourceArn arn, IntSupplier draw) throws ApiException {
    StateMachine machine = findMachine(arn).orElseThrow(() -> noMachine(arn));
    if (arn.qualifier() == null) {
      return Target.latest(machine);
    }
    return version(arn)
        .map(version -> Target.of(machine, version))
        .or(
            () ->
                alias(arn).map(alias -> Target.of(machine, alias.version(draw.getAsInt()), alias)))
        .orElseThrow(() -> noMachine(arn));
  }

  Execution execution(String arn) throws ApiException {
    return store
        .execution(ResourceArn.execution(arn).text())
        .orElseThrow(
            () -> ApiException.of("ExecutionDoesNotExist", "Execution Does Not Exist", arn));
  }

  /** Refuses what a machine that is being deleted does not do any more. */
  static void refuseDeleting(StateMachine machine, ResourceArn arn) throws ApiException {
    if (machine.isDeleting()) {
      throw ApiException.of("StateMachineDeleting", "State Machine Deleting", arn.text());
    }
  }

  private static ApiException noMachine(ResourceArn arn) {
    return ApiException.of("StateMachineDoesNotExist", "State Machine Does Not Exist", arn.text());
  }
}
