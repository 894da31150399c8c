package io.github.temporalsfn.distribution.faults;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.distribution.local.LocalWorker;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.tasks.BuiltInScripts;
import io.temporal.api.common.v1.Payload;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Temporal, a worker and an emulator, in which all cells run at the same time. */
final class MatrixWorld implements AutoCloseable {
  private static final String TASK_QUEUE = "step-functions";
  private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z_]+)\"");

  private final StepFunctionsEmulator emulator =
      StepFunctionsEmulator.builder().tasks(BuiltInScripts.builder().build()).build();
  private final InMemoryTemporal temporal = new InMemoryTemporal(0);
  private final LocalWorker worker =
      new LocalWorker(temporal.address(), emulator.endpoint(), TASK_QUEUE);
  private final Map<Cell, WorkflowStub> running = new ConcurrentHashMap<>();
  private final Map<Cell, String> machines = new ConcurrentHashMap<>();

  /** Starts the workflow of a cell, whose fault waits for it. */
  void start(Cell cell) {
    String machineArn = cell.scenario().prepare(emulator, cell.name());
    machines.put(cell, machineArn);
    emulator.faults().add(cell.fault().in(cell.operation(), cell.name()));
    WorkflowStub stub =
        worker
            .client()
            .newUntypedWorkflowStub(
                cell.scenario().workflow,
                WorkflowOptions.newBuilder()
                    .setTaskQueue(TASK_QUEUE)
                    .setWorkflowId(cell.name())
                    .build());
    ByteString input = ByteString.copyFromUtf8(cell.scenario().input(machineArn, cell.name()));
    stub.start(
        new RawValue(
            Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(input)
                .build()));
    running.put(cell, stub);
  }

  /** The status in its result, the type of its failure, {@code started} or {@code output}. */
  String end(Cell cell) throws TimeoutException {
    WorkflowStub stub = Objects.requireNonNull(running.get(cell));
    try {
      String result =
          stub.getResult(3, TimeUnit.MINUTES, RawValue.class).getPayload().getData().toStringUtf8();
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
    worker.close();
    temporal.close();
    emulator.close();
  }
}
