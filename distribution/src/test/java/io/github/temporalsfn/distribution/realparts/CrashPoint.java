package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.util.function.BooleanSupplier;

/**
 * A run on its way to where its worker is killed.
 *
 * @param machine the state machine that it alone uses
 * @param run the run
 * @param isReached whether it is there
 */
record CrashPoint(OwnMachine machine, ClientRun run, BooleanSupplier isReached) {
  /** The result of the run, which is that of the only execution. */
  JsonNode result() {
    JsonNode result = run.resultTree();
    assertThat(result.path("executionArn").asText()).isEqualTo(execution().executionArn());
    return result;
  }

  /** The type of the failure that the run has ended with. */
  String failureType() {
    return run.failure().getType();
  }

  /** The only execution of the state machine. */
  ExecutionSnapshot execution() {
    return machine.onlyExecution();
  }
}
