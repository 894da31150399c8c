package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has AWS redrive an execution once, whatever happens to the call: an execution that has been
 * redriven more often than when this was decided is not redriven again. (AWS's client tokens would
 * tell for 15 minutes only.)
 */
final class ExecutionRedrive {
  private static final String REDRIVABLE = "REDRIVABLE";
  private static final Duration LATE_REQUEST = Duration.ofSeconds(15);
  private static final PollSchedule SEARCH =
      new PollSchedule(Duration.ofSeconds(1), 1.5, Duration.ofSeconds(10));

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
      RedrivenExecution found = search(before);
      if (found != null) {
        execution.redriven(found);
        return new Outcome.Done<>(found);
      }
    }
    return outcome;
  }

  private @Nullable RedrivenExecution search(ExecutionDescription before) {
    long until = Workflow.currentTimeMillis() + LATE_REQUEST.toMillis();
    for (int asked = 0; Workflow.currentTimeMillis() < until; asked++) {
      if (calls.describe(before.executionArn()) instanceof Answer.Described described
          && described.description().redriveCount() > before.redriveCount()) {
        return new RedrivenExecution(
            before.executionArn(),
            described.description().redriveDate(),
            described.description().redriveCount());
      }
      int question = asked;
      Workflow.newDetachedCancellationScope(
              () -> Workflow.sleep(SEARCH.interval(question, before.executionArn())))
          .run();
    }
    return null;
  }
}
