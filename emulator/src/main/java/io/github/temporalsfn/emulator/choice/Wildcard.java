package io.github.temporalsfn.emulator.choice;

import java.util.regex.Pattern;

/**
 * The pattern of {@code StringMatches}: {@code *} is any text, {@code \*} and {@code \\} escape.
 */
public final class Wildcard {
  private final Pattern pattern;

  private Wildcard(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Reads a pattern; every text is one. */
  public static Wildcard parse(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        regex.append(".*");
        continue;
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
      }
      regex.append(Pattern.quote(String.valueOf(text.charAt(i))));
    }
    return new Wildcard(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /** Whether the pattern covers the whole text. */
  public boolean matches(String value) {
    return pattern.matcher(value).matches();
  }
}
