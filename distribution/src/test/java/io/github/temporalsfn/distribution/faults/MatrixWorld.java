package io.github.temporalsfn.distribution.faults;

import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The world in which all cells run at the same time. */
final class MatrixWorld implements AutoCloseable {
  private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z_]+)\"");

  private final InMemoryWorld world = new InMemoryWorld();
  private final StepFunctionsEmulator emulator = world.emulator();
  private final Map<Cell, ClientRun> running = new ConcurrentHashMap<>();
  private final Map<Cell, String> machines = new ConcurrentHashMap<>();

  /** Starts the workflow of a cell, whose fault waits for it. */
  void start(Cell cell) {
    String machineArn = cell.scenario().prepare(emulator, cell.name());
    machines.put(cell, machineArn);
    emulator.faults().add(cell.fault().in(cell.operation(), cell.name()));
    String input = cell.scenario().input(machineArn, cell.name());
    running.put(cell, world.start(cell.scenario().workflow, input));
  }

  /** The status in its result, the type of its failure, {@code started} or {@code output}. */
  String end(Cell cell) {
    try {
      String result = Objects.requireNonNull(running.get(cell)).result();
      Matcher status = STATUS.matcher(result);
      if (status.find()) {
        return status.group(1);
      }
      return result.contains("executionArn") ? "started" : "output";
    } catch (WorkflowFailedException e) {
      ApplicationFailure failure = (ApplicationFailure) Objects.requireNonNull(e.getCause());
      return failure.getType();
    }
  }

  /** How often the cell's fault has happened. */
  long faults(Cell cell) {
    return emulator.faults().rules().stream()
        .filter(rule -> cell.name().equals(rule.rule().stateMachine()))
        .mapToLong(rule -> rule.applied())
        .sum();
  }

  List<ExecutionSnapshot> executions(Cell cell) {
    return emulator.executions().stream()
        .filter(execution -> execution.stateMachineArn().equals(machines.get(cell)))
        .toList();
  }

  @Override
  public void close() {
    world.close();
  }
}
