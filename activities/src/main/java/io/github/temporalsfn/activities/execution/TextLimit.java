package io.github.temporalsfn.activities.execution;

import org.jspecify.annotations.Nullable;

/** Cuts texts to the lengths that AWS takes. */
final class TextLimit {
  private TextLimit() {}

  /** At most {@code limit} characters from the beginning; no surrogate pair is split. */
  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(limit - 1));
    return text.substring(0, splits ? limit - 1 : limit);
  }

  static @Nullable String cutOrNull(@Nullable String text, int limit) {
    return text == null ? null : cut(text, limit);
  }
}
