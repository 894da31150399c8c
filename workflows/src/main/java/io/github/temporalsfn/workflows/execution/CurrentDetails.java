package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionProgress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the Temporal Web UI shows of a run as current details. */
final class CurrentDetails {
  private CurrentDetails() {}

  /**
   * A table.
   *
   * @param elapsed from the start to the end, or to now; absent where there was no start
   */
  static String of(ExecutionProgress progress, Optional<Duration> elapsed) {
    DetailsTable table = new DetailsTable("Step Functions").row("Status", progress.status());
    String consoleUrl = progress.consoleUrl();
    if (progress.name() != null && consoleUrl != null) {
      table.link("Execution", progress.name(), consoleUrl);
    }
    return table
        .row("State machine", progress.stateMachineArn())
        .row("Started", progress.startDate())
        .row("Ended", progress.stopDate())
        .row("Elapsed", elapsed.map(Text::duration).orElse(null))
        .row("Running states", runningStates(progress))
        .row("Error", progress.error())
        .row("Failed state", progress.failedState())
        .row("Redrives", progress.redriveCount())
        .row("Polls", progress.polls())
        .row("Next poll", progress.nextPollAt())
        .row("Watched", progress.watched() ? "yes: the worker wakes the run at the end" : null)
        .row("Note", progress.note())
        .toString();
  }

  // AWS is asked for them by the update alone.
  private static @Nullable String runningStates(ExecutionProgress progress) {
    List<String> states = progress.runningStates();
    return states == null || states.isEmpty()
        ? null
        : String.join(", ", states) + " (at the last refresh)";
  }
}
