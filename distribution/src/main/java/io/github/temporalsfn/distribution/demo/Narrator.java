package io.github.temporalsfn.distribution.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Writes the demo's lines; a step's line is completed when the step is over. */
final class Narrator {
  private static final String PLAIN = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String INDENT = "   ";
  private static final int STEP_COLUMNS = 15;

  private final PrintStream out;
  private final boolean colors;
  private String step = "";
  private boolean stepIsOpen;

  Narrator(PrintStream out, boolean colors) {
    this.out = out;
    this.colors = colors;
  }

  void title(String name, String claim) {
    out.println(styled(BOLD, name) + "  " + claim);
  }

  /** The heading of a scene. */
  void scene(String heading) {
    out.println();
    out.println(styled(BOLD, heading));
  }

  void line(String text) {
    closeStep();
    out.println(INDENT + text);
  }

  /** What somebody typed, or would type. */
  void command(String text) {
    line(styled(BOLD, "$ " + text));
  }

  /** Something beside the story. */
  void aside(String text) {
    line(styled(DIM, text));
  }

  void lines(String text) {
    text.lines().forEach(this::line);
  }

  void good(String text) {
    line(styled(GREEN, "✔") + " " + text);
  }

  void stepBegins(String name) {
    closeStep();
    out.print(INDENT + "▸ " + padded(name) + " … ");
    out.flush();
    step = name;
    stepIsOpen = true;
  }

  void stepIsDone(Duration duration) {
    stepEnds(styled(GREEN, "done") + " in " + seconds(duration));
  }

  void stepIsStopped(Duration duration, String how) {
    stepEnds(styled(RED, how) + " after " + seconds(duration));
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

  private String styled(String style, String text) {
    return colors ? style + text + PLAIN : text;
  }
}
