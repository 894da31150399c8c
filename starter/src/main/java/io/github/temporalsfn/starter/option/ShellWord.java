package io.github.temporalsfn.starter.option;

import java.util.regex.Pattern;

/** One word of a command to paste. */
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

  private ShellWord() {}

  /** The word, in single quotes where a shell would not take it literally. */
  public static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
