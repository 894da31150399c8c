package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.engine.ExecutionEngine;
import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Starts an execution. The name is the idempotency key: while the execution runs, the same name
 * with the same input is answered with that execution.
 */
final class StartExecution implements Operation {
  private static final int MAX_INPUT = 262_144;

  private final Store store;
  private final ExecutionEngine engine;
  private final Scheduler scheduler;

  StartExecution(Store store, ExecutionEngine engine, Scheduler scheduler) {
    this.store = store;
    this.engine = engine;
    this.scheduler = scheduler;
  }

  @Override
  public ObjectNode answer(ApiCall call) throws ApiException {
    Parameters parameters = call.parameters();
    String arn = parameters.required("stateMachineArn", 1, ResourceArn.MAX_LENGTH);
    String givenName = parameters.optional("name", 1, Names.MAX_LENGTH);
    String givenInput = parameters.optional("input", 0, MAX_INPUT);
    String givenTrace = parameters.optional("traceHeader", 0, 256);
    parameters.check();
    ResourceArn machineArn = ResourceArn.stateMachine(arn);
    StateMachine machine = new Lookup(store).machine(machineArn);
    if (machine.isDeleting()) {
      throw ApiException.of("StateMachineDeleting", "State Machine Deleting", arn);
    }
    String name = givenName == null ? UUID.randomUUID().toString() : givenName;
    Names.check(name);
    String input = givenInput == null ? "{}" : givenInput;
    checkInput(input);
    String trace = call.traceHeader() == null ? givenTrace : call.traceHeader();
    Execution execution = start(machine, machineArn.executionArn(name), name, input, trace);
    ObjectNode response = Responses.object();
    response.put("executionArn", execution.arn());
    Responses.put(response, "startDate", execution.startDate());
    return response;
  }

  private Execution start(
      StateMachine machine, String arn, String name, String input, @Nullable String traceHeader)
      throws ApiException {
    AtomicBoolean created = new AtomicBoolean();
    Execution execution =
        store.addExecution(
            machine,
            arn,
            name,
            input,
            traceHeader,
            scheduler.now(),
            fresh -> {
              engine.begin(fresh);
              created.set(true);
            });
    if (created.get()) {
      engine.run(execution);
    } else if (execution.status() != ExecutionStatus.RUNNING || !execution.input().equals(input)) {
      // Texts are compared, not JSON values: whether AWS does the same is not documented, so a
      // caller had better send the same bytes.
      throw ApiException.of("ExecutionAlreadyExists", "Execution Already Exists", arn);
    }
    return execution;
  }

  private static void checkInput(String input) throws ApiException {
    String text = "Invalid State Machine Execution Input";
    if (input.isBlank()) {
      throw ApiException.of("InvalidExecutionInput", text, "Invalid execution input.");
    }
    try {
      JsonText.validate(input);
    } catch (InvalidJsonException e) {
      throw ApiException.of("InvalidExecutionInput", text, String.valueOf(e.getMessage()));
    }
  }
}
