package io.github.temporalsfn.emulator.api;

import static java.util.Map.entry;

import io.github.temporalsfn.emulator.engine.ExecutionEngine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;

/** The actions that the emulator knows. */
public final class Operations {
  private Operations() {}

  /**
   * All of them, by name.
   *
   * @param listLag how old lists of executions are
   * @param draw decides which version of an alias runs: gives numbers from 0 to 99
   */
  public static Map<String, Operation> all(
      Store store,
      ExecutionEngine engine,
      Scheduler scheduler,
      String accountId,
      Duration listLag,
      IntSupplier draw) {
    Starter starter = new Starter(store, engine, scheduler, draw);
    return Map.ofEntries(
        entry("CreateStateMachine", new CreateStateMachine(store, scheduler, accountId)),
        entry("DescribeStateMachine", new DescribeStateMachine(store)),
        entry("UpdateStateMachine", new UpdateStateMachine(store, scheduler)),
        entry("DeleteStateMachine", new DeleteStateMachine(store, scheduler)),
        entry("ListStateMachines", new ListStateMachines(store, scheduler)),
        entry("ValidateStateMachineDefinition", new ValidateStateMachineDefinition()),
        entry("PublishStateMachineVersion", new PublishStateMachineVersion(store, scheduler)),
        entry("DeleteStateMachineVersion", new DeleteStateMachineVersion(store)),
        entry("ListStateMachineVersions", new ListStateMachineVersions(store, scheduler)),
        entry("CreateStateMachineAlias", new CreateStateMachineAlias(store, scheduler)),
        entry("DescribeStateMachineAlias", new DescribeStateMachineAlias(store)),
        entry("UpdateStateMachineAlias", new UpdateStateMachineAlias(store, scheduler)),
        entry("DeleteStateMachineAlias", new DeleteStateMachineAlias(store)),
        entry("ListStateMachineAliases", new ListStateMachineAliases(store, scheduler)),
        entry("ListTagsForResource", Tags.list(store)),
        entry("TagResource", Tags.add(store)),
        entry("UntagResource", Tags.remove(store)),
        entry("StartExecution", new StartExecution(starter)),
        entry("StartSyncExecution", new StartSyncExecution(starter)),
        entry("DescribeExecution", new DescribeExecution(store, scheduler)),
        entry("DescribeStateMachineForExecution", new DescribeStateMachineForExecution(store)),
        entry("ListExecutions", new ListExecutions(store, scheduler, listLag)),
        entry("StopExecution", new StopExecution(store, engine)),
        entry("RedriveExecution", new RedriveExecution(store, engine)),
        entry("GetExecutionHistory", new GetExecutionHistory(store, scheduler)));
  }
}
