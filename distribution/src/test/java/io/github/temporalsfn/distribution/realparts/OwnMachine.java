package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.faults.FaultCount;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.StateMachineType;
import java.util.List;

/** A state machine in an emulator that one test has for itself: its executions, its faults. */
record OwnMachine(StepFunctionsEmulator emulator, String arn) {
  static OwnMachine in(StepFunctionsEmulator emulator, String definition) {
    return in(emulator, definition, StateMachineType.STANDARD);
  }

  static OwnMachine in(StepFunctionsEmulator emulator, String definition, StateMachineType type) {
    String name = World.unique("machine");
    return new OwnMachine(emulator, emulator.createStateMachine(name, definition, type));
  }

  /** Starts an execution that no workflow knows; returns its ARN. */
  String start(String input) {
    return emulator.startExecution(arn, World.unique("execution"), input);
  }

  /** Every execution there has been. */
  List<ExecutionSnapshot> executions() {
    return emulator.executions().stream()
        .filter(execution -> execution.stateMachineArn().equals(arn))
        .toList();
  }

  /** The execution, of which there must be exactly one. */
  ExecutionSnapshot onlyExecution() {
    List<ExecutionSnapshot> executions = executions();
    assertThat(executions).describedAs("executions of " + arn).hasSize(1);
    return executions.get(0);
  }

  /** Has the emulator misbehave, where a request is about this state machine. */
  void disturb(FaultRule rule) {
    emulator.faults().add(rule.stateMachine(name()));
  }

  /** How many requests have been disturbed. */
  long disturbed() {
    return emulator.faults().rules().stream()
        .filter(count -> name().equals(count.rule().stateMachine()))
        .mapToLong(FaultCount::applied)
        .sum();
  }

  private String name() {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
