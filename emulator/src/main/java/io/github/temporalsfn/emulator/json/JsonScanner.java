package io.github.temporalsfn.emulator.json;

import org.jspecify.annotations.Nullable;

/**
 * Finds values in a text that is known to be valid JSON, without building a tree: no recursion, so
 * that nesting has no limit, and no change of spelling.
 */
final class JsonScanner {
  private final String text;

  JsonScanner(String text) {
    this.text = text;
  }

  /** The whole document, without the white space around it. */
  Span root() {
    int start = skipSpace(0);
    return new Span(start, endOfValue(start));
  }

  boolean isObject(Span value) {
    return text.charAt(value.start()) == '{';
  }

  String slice(Span value) {
    return text.substring(value.start(), value.end());
  }

  /** The member of an object; the last one when a name is repeated, as Jackson reads it. */
  @Nullable Span member(Span object, String name) {
    if (!isObject(object)) {
      return null;
    }
    Span found = null;
    int position = skipSpace(object.start() + 1);
    while (text.charAt(position) != '}') {
      int keyEnd = endOfValue(position);
      boolean matches = JsonText.unquote(text.substring(position, keyEnd)).equals(name);
      int start = skipSpace(skipSpace(keyEnd) + 1);
      int end = endOfValue(start);
      if (matches) {
        found = new Span(start, end);
      }
      position = afterComma(end);
    }
    return found;
  }

  /** The element of an array. */
  @Nullable Span element(Span array, int index) {
    if (text.charAt(array.start()) != '[') {
      return null;
    }
    int position = skipSpace(array.start() + 1);
    for (int i = 0; text.charAt(position) != ']'; i++) {
      int end = endOfValue(position);
      if (i == index) {
        return new Span(position, end);
      }
      position = afterComma(end);
    }
    return null;
  }

  /** Where a further member of an object would go: behind the last one. */
  int insertionPoint(Span object) {
    int point = object.end() - 1;
    while (isSpace(text.charAt(point - 1))) {
      point--;
    }
    return point;
  }

  private int afterComma(int position) {
    int next = skipSpace(position);
    return text.charAt(next) == ',' ? skipSpace(next + 1) : next;
  }

  private int skipSpace(int position) {
    int i = position;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int endOfValue(int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> {
          i = closingQuote(i);
          if (depth == 0) {
            return i + 1;
          }
        }
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (depth == 0) {
            return i;
          }
          depth--;
          if (depth == 0) {
            return i + 1;
          }
        }
        case ',', ':', ' ', '\t', '\n', '\r' -> {
          if (depth == 0) {
            return i;
          }
        }
        default -> {
          // Inside a number or a literal.
        }
      }
    }
    return text.length();
  }

  private int closingQuote(int openingQuote) {
    int i = openingQuote + 1;
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Where a value stands in the text: from start (inclusive) to end (exclusive). */
  record Span(int start, int end) {}
}
