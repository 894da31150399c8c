package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.distribution.local.Style;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Writes the demo's lines; a step's line is completed when the step is over. */
final class Narrator {
  private static final String INDENT = "   ";
  private static final int STEP_COLUMNS = 15;

  private final PrintStream out;
  private final Style style;
  private String step = "";
  private boolean stepIsOpen;

  Narrator(PrintStream out, boolean colors) {
    this.out = out;
    this.style = new Style(colors);
  }

  void title(String name, String claim) {
    out.println(style.bold(name) + "  " + claim);
  }

  /** The heading of a scene. */
  void scene(String heading) {
    out.println();
    out.println(style.bold(heading));
  }

  void line(String text) {
    closeStep();
    out.println(INDENT + text);
  }

  /** What somebody typed, or would type. */
  void command(String text) {
    line(style.bold("$ " + text));
  }

  /** Something beside the story. */
  void aside(String text) {
    line(style.dim(text));
  }

  void lines(String text) {
    text.lines().forEach(this::line);
  }

  void good(String text) {
    line(style.green("✔") + " " + text);
  }

  void stepBegins(String name) {
    closeStep();
    out.print(INDENT + "▸ " + padded(name) + " … ");
    out.flush();
    step = name;
    stepIsOpen = true;
  }

  void stepIsDone(Duration duration) {
    stepEnds(style.green("done") + " in " + seconds(duration));
  }

  void stepIsStopped(Duration duration, String how) {
    stepEnds(style.red(how) + " after " + seconds(duration));
  }

  private void stepEnds(String words) {
    out.println(stepIsOpen ? words : INDENT + "▸ " + padded(step) + " … " + words);
    stepIsOpen = false;
  }

  private static String padded(String name) {
    return String.format(Locale.ROOT, "%-" + STEP_COLUMNS + "s", name);
  }

  private void closeStep() {
    if (stepIsOpen) {
      out.println("waiting");
      stepIsOpen = false;
    }
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
  }
}
