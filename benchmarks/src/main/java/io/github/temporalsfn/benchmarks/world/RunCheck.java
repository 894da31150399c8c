package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether runs did what they should: one execution for each, none for nobody, and each run with its
 * own execution's result. Executions give back their input, which is unlike any other's.
 */
public final class RunCheck {
  private static final int SHOWN = 5;

  private final Map<String, ExecutionSnapshot> executions = new HashMap<>();
  private final Set<String> claimed = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private RunCheck() {}

  /**
   * Looks at all of them.
   *
   * @param executions every one that has been started
   */
  public static void require(List<EndedRun> runs, List<ExecutionSnapshot> executions)
      throws WrongResultException {
    List<String> problems = problems(runs, executions);
    if (!problems.isEmpty()) {
      throw new WrongResultException(problems);
    }
  }

  static List<String> problems(List<EndedRun> runs, List<ExecutionSnapshot> executions) {
    RunCheck check = new RunCheck();
    if (executions.size() != runs.size()) {
      check.problems.add(runs.size() + " runs, but " + executions.size() + " executions");
    }
    executions.forEach(execution -> check.executions.put(execution.executionArn(), execution));
    runs.forEach(check::look);
    return shortened(check.problems);
  }

  private void look(EndedRun run) {
    ExecutionResult result = run.result();
    if (result == null) {
      add(run, Objects.requireNonNullElse(run.failure(), "has no result"));
      return;
    }
    ExecutionSnapshot execution = executions.get(result.executionArn());
    JsonDocument output = result.output();
    if (execution == null) {
      add(run, "names an execution that there is not");
    } else if (!claimed.add(result.executionArn())) {
      add(run, "names an execution that another run names");
    } else if (!execution.input().equals(run.input().text())) {
      add(run, "has started its execution with another input");
    } else if (!result.status().equals("SUCCEEDED")) {
      add(run, "ended as " + result.status());
    } else if (output == null || !output.equals(run.input())) {
      add(run, "has the output " + (output == null ? "of nothing" : output.text()));
    }
  }

  private void add(EndedRun run, String problem) {
    problems.add("the run with the input " + run.input().text() + " " + problem);
  }

  private static List<String> shortened(List<String> problems) {
    if (problems.size() <= SHOWN) {
      return problems;
    }
    List<String> first = new ArrayList<>(problems.subList(0, SHOWN));
    first.add("and " + (problems.size() - SHOWN) + " more problems");
    return first;
  }
}
