package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.ExecutionProgress;
import org.jspecify.annotations.Nullable;

/** The small table that the Temporal Web UI shows as current details. */
final class CurrentDetails {
  private CurrentDetails() {}

  static String of(ExecutionProgress progress) {
    StringBuilder table = new StringBuilder("| Step Functions | |\n|---|---|\n");
    row(table, "Status", progress.status());
    if (progress.executionArn() != null) {
      row(table, "Execution", "[" + progress.name() + "](" + progress.consoleUrl() + ")");
    }
    row(table, "State machine", progress.stateMachineArn());
    row(table, "Started", progress.startDate());
    row(table, "Ended", progress.stopDate());
    row(table, "Error", progress.error());
    row(table, "Failed state", progress.failedState());
    row(table, "Redrives", count(progress.redriveCount()));
    row(table, "Polls", count(progress.polls()));
    row(table, "Next poll", progress.nextPollAt());
    row(table, "Note", progress.note());
    return table.toString();
  }

  private static @Nullable String count(int number) {
    return number == 0 ? null : Integer.toString(number);
  }

  private static void row(StringBuilder table, String name, @Nullable String value) {
    if (value != null) {
      String cell = Text.line(value, 500).replace("|", "\\|");
      table.append("| ").append(name).append(" | ").append(cell).append(" |\n");
    }
  }
}
