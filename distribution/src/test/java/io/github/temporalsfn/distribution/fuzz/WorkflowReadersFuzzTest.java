package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a workflow is given, it is a request or refused. */
class WorkflowReadersFuzzTest {
  private static final String ARN = "arn:aws:states:eu-west-1:123456789012:";
  private static final WorkflowInputs INPUTS =
      new WorkflowInputs(
          ARN + "stateMachine:pass", ARN + "execution:pass:one", ARN + "execution:flaky:one");

  @Provide
  Arbitrary<Arguments> inputs() {
    return Arbitraries.randomValue(INPUTS::next);
  }

  @Fuzz(Surface.WORKFLOW_READERS)
  void takeOrRefuseAnyInput(@ForAll("inputs") Arguments arguments) {
    Optional<ApplicationFailure> refusal = Bounds.within(() -> WorkflowReading.refusal(arguments));

    refusal.ifPresent(
        failure -> {
          Failures.requireTyped(failure);
          assertThat(failure.getType()).isIn("InvalidRequest", "ExpressNotSupported");
          assertThat(failure.isNonRetryable()).isTrue();
          assertThat(failure.getOriginalMessage()).doesNotContain("\n");
        });
  }
}
