package io.github.temporalsfn.distribution.connection;

import io.github.temporalsfn.distribution.local.Style;
import io.github.temporalsfn.workflows.activity.ConnectionReport;
import io.github.temporalsfn.workflows.activity.PermissionCheck;
import io.github.temporalsfn.workflows.activity.StateMachineDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a connection's check has found out, for people. */
final class ReportText {
  private final ConnectionReport report;
  private final Style style;

  ReportText(ConnectionReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** The lines for standard output. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    fact(lines, "connection", name() + " (" + report.origin() + ")");
    fact(lines, "identity", report.identity());
    fact(lines, "account", report.account());
    fact(lines, "region", report.region());
    fact(lines, "endpoint", report.endpoint());
    fact(lines, "clock", clock());
    fact(lines, "machine", machine());
    if (!report.permissions().isEmpty()) {
      lines.add("");
      report.permissions().forEach(permission -> lines.add(line(permission)));
    }
    if (report.policy() != null) {
      lines.add("");
      lines.add(style.dim("# The least that runs of this state machine need, as an IAM policy:"));
      report.policy().lines().forEach(lines::add);
    }
    return lines;
  }

  private static void fact(List<String> lines, String name, @Nullable String value) {
    if (value != null) {
      lines.add(String.format(Locale.ROOT, "%-11s %s", name, value));
    }
  }

  private String name() {
    return report.connection().isEmpty() ? "the AWS default chain" : report.connection();
  }

  private @Nullable String clock() {
    Double skew = report.clockSkewSeconds();
    return skew == null
        ? null
        : String.format(
            Locale.ROOT, "%.1f s %s AWS's", Math.abs(skew), skew < 0 ? "behind" : "ahead of");
  }

  private @Nullable String machine() {
    StateMachineDescription machine = report.stateMachine();
    return machine == null
        ? null
        : machine.name()
            + ", "
            + machine.type()
            + ", "
            + Objects.requireNonNullElse(machine.status(), "status unknown");
  }

  private String line(PermissionCheck permission) {
    String result =
        switch (permission.result()) {
          case GRANTED -> style.green("granted");
          case MISSING -> style.red("MISSING");
          case UNKNOWN -> style.bold("unknown");
        };
    String line =
        result
            + String.format(Locale.ROOT, "  %-29s %s", permission.action(), permission.purpose());
    return permission.reason() == null ? line : line + "\n         " + permission.reason();
  }
}
