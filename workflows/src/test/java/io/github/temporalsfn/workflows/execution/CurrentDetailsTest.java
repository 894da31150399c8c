package io.github.temporalsfn.workflows.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.activity.ExecutionDescription;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrentDetailsTest {
  private static final ExecutionArn ARN =
      ExecutionArn.parse("arn:aws:states:eu-west-1:123456789012:execution:orders:order-42");
  private static final String STARTED = "2026-11-29T12:00:00.000Z";

  @Test
  void tellOfARunningExecutionWhatThereIsToTell() {
    ExecutionProgress progress =
        progress("RUNNING", new RunningStates(List.of("Charge", "Pack|Ship"), false));

    assertThat(CurrentDetails.of(progress, Optional.of(Duration.ofSeconds(200))).lines())
        .contains(
            "| Status | RUNNING |",
            "| State machine | arn:aws:states:eu-west-1:123456789012:stateMachine:orders |",
            "| Started | " + STARTED + " |",
            "| Elapsed | 3 m 20 s |",
            "| Running states | `Charge, Pack\\|Ship (at the last refresh)` |",
            "| Polls | 3 |",
            "| Next poll | 2026-11-29T12:03:30.000Z |")
        .anyMatch(
            line ->
                line.startsWith(
                    "| Execution | [order-42](https://eu-west-1.console.aws.amazon.com/"));
  }

  @Test
  void leaveOutWhatIsNotKnown() {
    assertThat(CurrentDetails.of(progress("RUNNING", RunningStates.NONE), Optional.empty()))
        .doesNotContain("Elapsed", "Running states", "Error", "Redrives");
  }

  private static ExecutionProgress progress(String status, RunningStates states) {
    return Results.progress(
        Results.of(ExecutionDescription.of(ARN, status, STARTED), null, false),
        3,
        "2026-11-29T12:03:30.000Z",
        false,
        states,
        null);
  }
}
