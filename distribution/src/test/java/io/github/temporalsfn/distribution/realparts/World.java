package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.temporal.client.WorkflowClient;

/** A Temporal server, and an emulator that the worker of one task queue calls. */
interface World {
  /** The task queue whose worker calls the emulator. */
  String ON_EMULATOR = "on-emulator";

  DevServer server();

  StepFunctionsEmulator emulator();

  /** A client of the server. */
  default WorkflowClient client() {
    return server().client();
  }

  /** Types {@code temporal …}. */
  default TemporalCli.Result temporal(String... arguments) {
    return server().cli().run(arguments);
  }

  /** A state machine in the emulator, under a name of its own. */
  default String machineInEmulator(String definition) {
    return emulator().createStateMachine(Unique.name("machine"), definition);
  }
}
