package io.github.temporalsfn.workflows.execution;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** How durations and long texts are shown to people. */
public final class Text {
  // Temporal's limit for summaries of timers and activities.
  private static final int SUMMARY_BYTES = 200;

  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");
  private static final Pattern OBEYED =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private Text() {}

  /** The two largest units: {@code 3 m 20 s}, {@code 40 s}, {@code 2 d 4 h}. */
  static String duration(Duration duration) {
    long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " m " + seconds % 60 + " s";
    }
    if (seconds < 86_400) {
      return seconds / 3600 + " h " + seconds % 3600 / 60 + " m";
    }
    return seconds / 86_400 + " d " + seconds % 86_400 / 3600 + " h";
  }

  /** Cut to what a summary may have, between code points. */
  public static String summary(String text) {
    return bytes(line(text), SUMMARY_BYTES);
  }

  /** Cut to that many bytes of UTF-8, between code points. */
  public static String bytes(String text, int maximum) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= maximum) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int bytes = "…".getBytes(StandardCharsets.UTF_8).length;
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      bytes += character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > maximum) {
        break;
      }
      cut.append(character);
    }
    return cut.append('…').toString();
  }

  /** On one line, and cut to that many code points. */
  public static String line(String text, int maximum) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= maximum) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, maximum)) + "…";
  }

  /**
   * On one line, whoever wrote it: without what a terminal obeys, and without what turns the
   * direction of writing, so that nothing looks like another text than it is.
   */
  public static String line(String text) {
    String line = LINE_BREAK.matcher(text.strip()).replaceAll(" ");
    return printable(line.replace('\t', ' '));
  }

  /** The same, with its lines as they are. */
  public static String printable(String text) {
    return OBEYED.matcher(text).replaceAll("\ufffd");
  }
}
