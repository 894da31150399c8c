package io.github.temporalsfn.workflows.execution;

import org.jspecify.annotations.Nullable;

/** A small Markdown table of two columns, as the Temporal Web UI shows current details. */
public final class DetailsTable {
  private static final int LONGEST_CELL = 500;

  private final StringBuilder text;

  /** One without rows yet. */
  public DetailsTable(String title) {
    text = new StringBuilder("| " + title + " | |\n|---|---|\n");
  }

  /** Adds a row, unless there is nothing to say. */
  public DetailsTable row(String name, @Nullable String value) {
    if (value != null) {
      String cell = Text.line(value, LONGEST_CELL).replace("|", "\\|");
      text.append("| ").append(name).append(" | ").append(cell).append(" |\n");
    }
    return this;
  }

  /** Adds a row, unless the number is zero. */
  public DetailsTable row(String name, int number) {
    return row(name, number == 0 ? null : Integer.toString(number));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
