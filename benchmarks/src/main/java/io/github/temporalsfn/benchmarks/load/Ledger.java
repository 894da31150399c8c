package io.github.temporalsfn.benchmarks.load;

import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What Temporal says of the runs beside what Step Functions says of the executions. The two know
 * nothing of each other but what the worker has told them.
 */
public final class Ledger {
  private final Map<Integer, List<ExecutionSnapshot>> executions = new HashMap<>();
  private final Map<Wrong, Integer> counts = new EnumMap<>(Wrong.class);
  private final List<String> problems = new ArrayList<>();
  private int tooLate;

  private Ledger() {}

  /**
   * Compares them.
   *
   * @param ends of the runs, in their order
   * @param executions every one that there is
   */
  public static Verdict compare(
      List<Run> runs, List<RunEnd> ends, List<ExecutionSnapshot> executions) {
    Ledger ledger = new Ledger();
    for (ExecutionSnapshot execution : executions) {
      ledger.executions.computeIfAbsent(number(execution), n -> new ArrayList<>()).add(execution);
    }
    for (int i = 0; i < runs.size(); i++) {
      ledger.look(runs.get(i), ends.get(i));
    }
    ledger.executions.values().stream()
        .flatMap(List::stream)
        .forEach(execution -> ledger.add(Wrong.ORPHANED, execution.name() + " belongs to no run"));
    return new Verdict(ledger.counts, ledger.tooLate, ledger.problems);
  }

  private void look(Run run, RunEnd end) {
    List<ExecutionSnapshot> own =
        Objects.requireNonNullElse(executions.remove(run.number()), List.of());
    if (end.how().equals(RunEnd.OPEN)) {
      add(Wrong.LOST, run.workflowId() + " " + end.message());
    } else if (own.isEmpty() && isTooLate(run, end)) {
      tooLate++;
    } else if (own.isEmpty()) {
      add(Wrong.LOST, run.workflowId() + " ended as " + end.how() + " without an execution");
    } else {
      look(run, end, own.get(0));
    }
    own.stream()
        .skip(1)
        .forEach(second -> add(Wrong.DOUBLED, run.workflowId() + " also started " + second.name()));
    own.stream()
        .filter(execution -> !isOver(execution))
        .forEach(execution -> add(Wrong.ORPHANED, execution.name() + " is " + execution.status()));
  }

  private void look(Run run, RunEnd end, ExecutionSnapshot execution) {
    Kind kind = run.kind();
    if (execution.redriveCount() > kind.redrives()) {
      add(Wrong.DOUBLED, execution.name() + " was redriven " + execution.redriveCount() + " times");
    }
    if (!end.how().equals(kind.end())) {
      add(
          Wrong.WRONG,
          run.workflowId() + " (" + kind + ") ended as " + end.how() + " " + end.message());
    } else if (execution.status() != kind.status()) {
      add(Wrong.WRONG, execution.name() + " (" + kind + ") is " + execution.status());
    } else if (!end.how().equals(RunEnd.CANCELED) && !tellsOf(execution, end)) {
      add(
          Wrong.WRONG,
          run.workflowId() + " (" + kind + ") has another execution's result: " + end.result());
    }
  }

  /** Whether a run's result, or its failure's details, are those of its execution. */
  private static boolean tellsOf(ExecutionSnapshot execution, RunEnd end) {
    ExecutionResult result = end.result();
    if (result == null
        || !result.executionArn().equals(execution.executionArn())
        || !result.status().equals(execution.status().name())) {
      return false;
    }
    String output = execution.output();
    return output == null
        ? result.output() == null
            && (execution.status() != ExecutionStatus.FAILED
                || end.message().contains(String.valueOf(execution.cause())))
        : Objects.equals(JsonDocument.parse(output), result.output());
  }

  /** Whether a run's own limit passed before AWS had taken its start: it must not start then. */
  private static boolean isTooLate(Run run, RunEnd end) {
    return run.kind() == Kind.TIME_OUT
        && end.how().equals(run.kind().end())
        && end.message().contains("was not started within");
  }

  private static boolean isOver(ExecutionSnapshot execution) {
    return execution.status() != ExecutionStatus.RUNNING;
  }

  // Executions of others have no number, or one that is no run's.
  private static int number(ExecutionSnapshot execution) {
    return JsonDocument.tryParse(execution.input())
        .flatMap(input -> input.field("run"))
        .map(number -> number.as(Integer.class))
        .orElse(-1);
  }

  private void add(Wrong kind, String problem) {
    counts.merge(kind, 1, Integer::sum);
    problems.add(problem);
  }
}
