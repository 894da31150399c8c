package io.github.temporalsfn.distribution.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultCount;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.StateMachineType;
import java.time.Duration;
import java.util.List;

/** A state machine in an emulator that one test has for itself: its executions, its faults. */
public record OwnMachine(StepFunctionsEmulator emulator, String arn) {
  private static final FaultRule COUNTED = FaultRule.of(Fault.DELAY).delay(Duration.ofMillis(1));

  public static OwnMachine in(StepFunctionsEmulator emulator, String definition) {
    return in(emulator, definition, StateMachineType.STANDARD);
  }

  public static OwnMachine in(
      StepFunctionsEmulator emulator, String definition, StateMachineType type) {
    String name = Unique.name("machine");
    return new OwnMachine(emulator, emulator.createStateMachine(name, definition, type));
  }

  /** Starts an execution that no workflow knows; returns its ARN. */
  public String start(String input) {
    return emulator.startExecution(arn, Unique.name("execution"), input);
  }

  /** Every execution there has been. */
  public List<ExecutionSnapshot> executions() {
    return emulator.executions().stream()
        .filter(execution -> execution.stateMachineArn().equals(arn))
        .toList();
  }

  /** The execution, of which there must be exactly one. */
  public ExecutionSnapshot onlyExecution() {
    List<ExecutionSnapshot> executions = executions();
    assertThat(executions).describedAs("executions of " + arn).hasSize(1);
    return executions.get(0);
  }

  /** Has the emulator misbehave, where a request is about this state machine. */
  public void disturb(FaultRule rule) {
    emulator.faults().add(rule.stateMachine(name()));
  }

  /** How many requests have been disturbed. */
  public long disturbed() {
    return emulator.faults().rules().stream()
        .filter(count -> name().equals(count.rule().stateMachine()))
        .mapToLong(FaultCount::applied)
        .sum();
  }

  /** Has the requests of an action counted as disturbed, without harm: a moment late. */
  public void count(String action) {
    disturb(COUNTED.operation(action));
  }

  /** The same for every action. */
  public void countAll() {
    disturb(COUNTED);
  }

  /** Its name. */
  public String name() {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
