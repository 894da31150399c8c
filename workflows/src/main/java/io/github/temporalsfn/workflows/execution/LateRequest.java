package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.policy.PollSchedule;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a request without an answer has done. It may be under way for a while after its
 * attempt was given up. A cancel of the workflow does not reach the search, since what is found may
 * have to be stopped.
 */
final class LateRequest {
  private static final Duration UNDER_WAY = Duration.ofSeconds(15);
  private static final PollSchedule QUESTIONS =
      new PollSchedule(Duration.ofSeconds(1), 1.5, Duration.ofSeconds(10));

  private final StepFunctionsCalls calls;
  private final String executionArn;
  private final Predicate<ExecutionDescription> isItsDoing;
  private @Nullable ExecutionDescription found;

  /** A request about that execution, whose description shows what the request has done. */
  LateRequest(
      StepFunctionsCalls calls, String executionArn, Predicate<ExecutionDescription> isItsDoing) {
    this.calls = calls;
    this.executionArn = executionArn;
    this.isItsDoing = isItsDoing;
  }

  /** Asks once. */
  Optional<ExecutionDescription> lookOnce() {
    return look(Duration.ZERO);
  }

  /** Asks until a request that is under way must have arrived. */
  Optional<ExecutionDescription> lookUntilItMustHaveArrived() {
    return look(UNDER_WAY);
  }

  private Optional<ExecutionDescription> look(Duration time) {
    Workflow.newDetachedCancellationScope(() -> search(time)).run();
    return Optional.ofNullable(found);
  }

  private void search(Duration time) {
    long until = Workflow.currentTimeMillis() + time.toMillis();
    for (int asked = 0; ; asked++) {
      if (calls.describe(executionArn) instanceof Answer.Described described
          && isItsDoing.test(described.description())) {
        found = described.description();
        return;
      }
      if (Workflow.currentTimeMillis() >= until) {
        return;
      }
      Workflow.sleep(QUESTIONS.interval(asked, executionArn));
    }
  }
}
