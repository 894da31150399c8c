package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import java.util.Optional;

/**
 * Has AWS redrive an execution once, whatever happens to the call: an execution that has been
 * redriven more often than when this was decided is not redriven again. (AWS's client tokens would
 * tell for 15 minutes only.)
 */
final class ExecutionRedrive {
  private static final String REDRIVABLE = "REDRIVABLE";

  private final StepFunctionsCalls calls;
  private final TrackedExecution execution;
  private final ExecutionWait wait;
  private final Messages messages;

  ExecutionRedrive(
      StepFunctionsCalls calls, TrackedExecution execution, ExecutionWait wait, Messages messages) {
    this.calls = calls;
    this.execution = execution;
    this.wait = wait;
    this.messages = messages;
  }

  /** Why AWS would refuse it, as far as its description says. */
  static Optional<String> obstacle(ExecutionDescription description) {
    String status = description.redriveStatus();
    if (status == null || status.equals(REDRIVABLE)) {
      return Optional.empty();
    }
    String reason = description.redriveStatusReason();
    return Optional.of(reason == null ? status : reason);
  }

  /** Redrives; the execution is then known to run again, whatever a late description says. */
  Outcome<RedrivenExecution> redrive() {
    ExecutionDescription before = execution.latest();
    Outcome<RedrivenExecution> outcome =
        new InsistentCall(execution, wait.deadline(), messages::isStopWanted)
            .make(
                limits ->
                    calls.writes().redrive(before.executionArn(), before.redriveCount(), limits));
    if (outcome instanceof Outcome.Done<RedrivenExecution> done) {
      execution.redriven(done.answer());
    } else if (outcome instanceof Outcome.Unknown<RedrivenExecution>) {
      Optional<RedrivenExecution> found = redrivenSince(before);
      if (found.isPresent()) {
        execution.redriven(found.get());
        return new Outcome.Done<>(found.get());
      }
    }
    return outcome;
  }

  /** Nobody has answered, which does not mean that nothing was redriven. */
  private Optional<RedrivenExecution> redrivenSince(ExecutionDescription before) {
    return new LateRequest(
            calls, before.executionArn(), now -> now.redriveCount() > before.redriveCount())
        .lookUntilItMustHaveArrived()
        .map(
            now ->
                new RedrivenExecution(now.executionArn(), now.redriveDate(), now.redriveCount()));
  }
}
