package io.github.temporalsfn.emulator.api;

import io.github.temporalsfn.emulator.engine.ExecutionEngine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.Map;

/** The actions that the emulator knows. */
public final class Operations {
  private Operations() {}

  /** All of them, by name. */
  public static Map<String, Operation> all(
      Store store, ExecutionEngine engine, Scheduler scheduler, String accountId) {
    return Map.of(
        "CreateStateMachine", new CreateStateMachine(store, scheduler, accountId),
        "DescribeStateMachine", new DescribeStateMachine(store),
        "ListStateMachines", new ListStateMachines(store, scheduler),
        "DeleteStateMachine", new DeleteStateMachine(store, scheduler),
        "StartExecution", new StartExecution(store, engine, scheduler),
        "DescribeExecution", new DescribeExecution(store, scheduler),
        "ListExecutions", new ListExecutions(store, scheduler),
        "StopExecution", new StopExecution(store, engine),
        "GetExecutionHistory", new GetExecutionHistory(store, scheduler));
  }
}
