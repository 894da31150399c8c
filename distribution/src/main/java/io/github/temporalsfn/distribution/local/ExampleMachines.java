package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import java.util.List;

/** The state machines of {@code examples/state-machines}. */
public final class ExampleMachines {
  public static final String ORDER_PROCESSING = "order-processing";

  /** All of them. */
  public static final List<String> NAMES =
      List.of(ORDER_PROCESSING, "refund", "reminder", "shipment");

  private ExampleMachines() {}

  /** Creates one in the emulator; returns its ARN. */
  public static String create(String name, StepFunctionsEmulator stepFunctions) {
    return stepFunctions.createStateMachine(name, Example.stateMachine(name).text());
  }
}
