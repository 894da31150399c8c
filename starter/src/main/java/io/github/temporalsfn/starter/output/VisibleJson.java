package io.github.temporalsfn.starter.output;

import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.regex.Pattern;

/**
 * JSON for a terminal or a file. What a terminal obeys, and what turns the direction of writing, is
 * written as an escape sequence of JSON, which means the same. JSON itself asks for that only below
 * U+0020; such characters stand nowhere but in its strings.
 */
public final class VisibleJson {
  private static final Pattern OBEYED =
      Pattern.compile("[\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

  private VisibleJson() {}

  /** On one line. */
  public static String oneLine(JsonDocument document) {
    // A line break in JSON is white space between tokens; within strings it is escaped.
    return visible(document.text().replaceAll("[\\r\\n]+[ \\t]*", ""));
  }

  /** Indented, for people. */
  static String indented(JsonDocument document) {
    return visible(document.indented());
  }

  private static String visible(String json) {
    return OBEYED
        .matcher(json)
        .replaceAll(found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
  }
}
