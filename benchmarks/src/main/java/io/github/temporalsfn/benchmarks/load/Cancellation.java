package io.github.temporalsfn.benchmarks.load;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cancels the runs that are to be canceled, each when its execution runs. */
public final class Cancellation {
  private static final long PAUSE_MILLISECONDS = 500;

  private final StepFunctionsEmulator aws;
  private final PatientClient client;
  private final Map<String, Run> runs;
  private final Set<String> seen = new HashSet<>();

  public Cancellation(StepFunctionsEmulator aws, PatientClient client, List<Run> runs) {
    this.aws = aws;
    this.client = client;
    this.runs =
        runs.stream()
            .filter(run -> run.kind() == Kind.CANCEL)
            .collect(Collectors.toMap(run -> run.input().text(), Function.identity()));
  }

  /** Does so until it is interrupted, or all are. */
  public void run() {
    try {
      while (seen.size() < runs.size()) {
        for (ExecutionSnapshot execution : aws.executions()) {
          Run run = runs.get(execution.input());
          if (run != null && seen.add(execution.input())) {
            client.cancel(run);
          }
        }
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
