package io.github.temporalsfn.emulator.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds values in a text that is known to be valid JSON, without building a tree: no recursion, so
 * that nesting has no limit, and no change of spelling.
 */
public final class JsonScanner {
  private final String text;

  /** Scans a text that is known to be valid. */
  public JsonScanner(String text) {
    this.text = text;
  }

  /** The whole document, without the white space around it. */
  public Span root() {
    int start = skipSpace(0);
    return new Span(start, endOfValue(start));
  }

  /** Whether a value is an object. */
  public boolean isObject(Span value) {
    return text.charAt(value.start()) == '{';
  }

  /** The own text of a value. */
  public String slice(Span value) {
    return text.substring(value.start(), value.end());
  }

  /** Whether a value is an array. */
  public boolean isArray(Span value) {
    return text.charAt(value.start()) == '[';
  }

  /** The member of an object; the last one when a name is repeated, as Jackson reads it. */
  public @Nullable Span member(Span object, String name) {
    Span found = null;
    for (Member member : members(object)) {
      if (member.name().equals(name)) {
        found = member.value();
      }
    }
    return found;
  }

  /** The members of an object in their order, repeated ones too; none of anything else. */
  public List<Member> members(Span object) {
    if (!isObject(object)) {
      return List.of();
    }
    List<Member> members = new ArrayList<>();
    int position = skipSpace(object.start() + 1);
    while (text.charAt(position) != '}') {
      Span key = new Span(position, endOfValue(position));
      int start = skipSpace(skipSpace(key.end()) + 1);
      Span value = new Span(start, endOfValue(start));
      members.add(new Member(JsonText.unquote(slice(key)), key, value));
      position = afterComma(value.end());
    }
    return members;
  }

  /** The elements of an array; none of anything else. */
  public List<Span> elements(Span array) {
    if (!isArray(array)) {
      return List.of();
    }
    List<Span> elements = new ArrayList<>();
    int position = skipSpace(array.start() + 1);
    while (text.charAt(position) != ']') {
      Span element = new Span(position, endOfValue(position));
      elements.add(element);
      position = afterComma(element.end());
    }
    return elements;
  }

  /** The values in an object or an array. */
  public List<Span> children(Span value) {
    return isObject(value) ? members(value).stream().map(Member::value).toList() : elements(value);
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

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** A member of an object: its name, and where the key and the value stand. */
  public record Member(String name, Span key, Span value) {}

  /** Where a value stands in the text: from start (inclusive) to end (exclusive). */
  public record Span(int start, int end) {}
}
