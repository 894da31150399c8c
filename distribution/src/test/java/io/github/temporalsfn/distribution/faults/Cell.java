package io.github.temporalsfn.distribution.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One workflow with one fault in one of its calls.
 *
 * @param name of its state machine and workflow
 */
record Cell(Scenario scenario, String operation, AwsFault fault, String name) {
  static Stream<Cell> all() {
    return Arrays.stream(Scenario.values())
        .flatMap(
            scenario ->
                scenario.operations().stream()
                    .flatMap(
                        operation ->
                            Arrays.stream(AwsFault.values())
                                .filter(fault -> fault.canHappenTo(operation))
                                .map(fault -> of(scenario, operation, fault))));
  }

  private static Cell of(Scenario scenario, String operation, AwsFault fault) {
    String name = String.join("-", scenario.name(), operation, fault.name());
    return new Cell(scenario, operation, fault, name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** A status, the type of a failure, or what the workflow returns instead. */
  String expectedEnd() {
    if (scenario.isExpress() && fault.hidesTheOutcome()) {
      return "ExpressOutcomeUnknown";
    }
    if (scenario == Scenario.OUTPUT && fault.showsAnotherStatus()) {
      return "OutputNotAvailable";
    }
    if (!isRefusedForGood() || operation.equals("StopExecution")) {
      return scenario.end;
    }
    boolean isOptional = scenario.name().endsWith("_AND_REDRIVE");
    String refusal = fault == AwsFault.A_DENIAL ? "AccessDenied" : "InvalidRequest";
    return isOptional ? "ExecutionFailed" : refusal;
  }

  /** How many executions the state machine has when all is over; {@code -1}: one at most. */
  int expectedExecutions() {
    if (scenario.isExpress()) {
      return expectedEnd().equals("SUCCEEDED") ? 1 : -1;
    }
    return operation.equals("StartExecution") && isRefusedForGood() ? 0 : 1;
  }

  int expectedRedrives() {
    return isRefusedForGood() && !operation.equals("StopExecution") ? 0 : scenario.redrives;
  }

  /** What the execution is in the end, where it would run on. */
  Optional<String> expectedStatus() {
    return scenario.end.equals("WaitTimedOut")
        ? Optional.of(isRefusedForGood() ? "RUNNING" : "ABORTED")
        : Optional.empty();
  }

  /** AWS's refusal lasts, or is one that nobody knows: a request that would be refused again. */
  private boolean isRefusedForGood() {
    return fault == AwsFault.A_DENIAL || fault == AwsFault.UNKNOWN_REFUSALS;
  }

  @Override
  public String toString() {
    return name;
  }
}
