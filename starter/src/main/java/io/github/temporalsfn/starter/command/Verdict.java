package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import java.util.Set;

/** What the result of a workflow says to the shell. */
final class Verdict {
  private static final Set<String> RETURNING_AN_EXECUTION =
      Set.of("RunStateMachine", "AwaitExecution", "RedriveExecution");
  private static final Set<String> FAILURES = Set.of("FAILED", "TIMED_OUT", "ABORTED");

  private Verdict() {}

  /**
   * Success, unless the result is an execution that failed: somebody else may have started the
   * workflow that is followed, with {@code onFailure: RETURN}.
   */
  static ExitCode of(String workflowType, JsonDocument result) {
    boolean failed =
        RETURNING_AN_EXECUTION.contains(workflowType)
            && result
                .field("status")
                .filter(status -> status.kind() == JsonKind.STRING)
                .filter(status -> FAILURES.contains(status.asString()))
                .isPresent();
    return failed ? ExitCode.EXECUTION_FAILED : ExitCode.SUCCEEDED;
  }
}
