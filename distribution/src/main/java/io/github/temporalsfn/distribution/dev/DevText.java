package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.distribution.local.ExampleMachines;
import io.github.temporalsfn.distribution.local.Style;
import io.github.temporalsfn.distribution.temporal.TemporalChoice;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What {@code dev} prints. The addresses come last, where one still sees them later. */
final class DevText {
  private final PrintStream out;
  private final Style style;

  DevText(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Before anything is started, since that takes a moment. */
  void begin(TemporalChoice choice) {
    out.println(
        style.bold("temporal-sfn dev") + "  Temporal, Step Functions and a worker on this machine");
    out.println("Temporal: " + choice.description());
    choice.limits().ifPresent(limits -> out.println(style.dim(limits)));
    out.flush();
  }

  void lessons(List<Lesson> lessons) {
    out.println();
    out.println(style.bold("Paste into another terminal, in this directory:"));
    for (Lesson lesson : lessons) {
      out.println();
      out.println(style.dim("# " + lesson.title()));
      lesson.commands().forEach(out::println);
    }
  }

  void ready(DevWorld world, String taskQueue, UsersTemporal users) {
    out.println();
    out.println(style.green("✔") + " " + style.bold("Ready") + ", until Ctrl-C; nothing is kept.");
    row("Temporal", world.temporal().address());
    world.temporal().webUi().ifPresent(address -> row("Web UI", address.toString()));
    row("Step Functions", world.stepFunctions() + "  emulated");
    row("State machines", String.join(", ", ExampleMachines.NAMES));
    row("Worker", "task queue " + taskQueue);
    if (users.encrypted()) {
      out.println(
          style.red("!")
              + " TEMPORAL_* or temporal.toml set up TLS or an API key: unset them in the other"
              + " terminal.");
    }
    out.println();
    out.flush();
  }

  void stopping() {
    out.println("Stopping …");
    out.flush();
  }

  private void row(String name, String value) {
    out.println(String.format(Locale.ROOT, "  %-15s %s", name, value));
  }
}
