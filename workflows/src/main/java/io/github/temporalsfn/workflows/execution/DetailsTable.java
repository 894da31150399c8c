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

  /** Adds a row, unless there is nothing to say. The value may be anybody's words. */
  public DetailsTable row(String name, @Nullable String value) {
    return value == null ? this : cell(name, Markdown.text(Text.line(value, LONGEST_CELL)));
  }

  /** Adds a row with a link. */
  DetailsTable link(String name, String text, String address) {
    return cell(name, Markdown.link(text, address));
  }

  /** Adds a row, unless the number is zero. */
  public DetailsTable row(String name, int number) {
    return row(name, number == 0 ? null : Integer.toString(number));
  }

  private DetailsTable cell(String name, String markdown) {
    text.append("| ").append(name).append(" | ").append(markdown).append(" |\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
