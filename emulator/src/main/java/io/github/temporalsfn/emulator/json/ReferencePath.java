package io.github.temporalsfn.emulator.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path that names exactly one value, such as {@code $.order.items[0]} (States Language,
 * "Reference Paths"). Filters, wildcards and the context object ({@code $$}) are not part of it.
 *
 * @param text the path as the definition spells it
 * @param segments the steps from the root; none for {@code $}
 */
public record ReferencePath(String text, List<Segment> segments) {
  private static final Pattern SEGMENT =
      Pattern.compile("\\.([^.\\[\\]'\"*@?()$\\s,:]+)|\\[(\\d{1,9})]|\\['([^'\\\\]+)']");

  /** One step: into a member of an object or an element of an array. */
  public sealed interface Segment {}

  /** A member of an object. */
  public record Field(String name) implements Segment {}

  /** An element of an array. */
  public record Index(int position) implements Segment {}

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is not a path of this kind
   */
  public static ReferencePath parse(String text) {
    if (!text.startsWith("$")) {
      throw new IllegalArgumentException("Invalid path '" + text + "'");
    }
    List<Segment> segments = new ArrayList<>();
    Matcher matcher = SEGMENT.matcher(text);
    int position = 1;
    while (position < text.length()) {
      if (!matcher.find(position) || matcher.start() != position) {
        throw new IllegalArgumentException("Invalid path '" + text + "'");
      }
      segments.add(
          matcher.group(2) != null
              ? new Index(Integer.parseInt(matcher.group(2)))
              : new Field(matcher.group(1) != null ? matcher.group(1) : matcher.group(3)));
      position = matcher.end();
    }
    return new ReferencePath(text, List.copyOf(segments));
  }

  /** Whether the path only goes through members of objects, as a place to write to must. */
  public boolean isWritable() {
    return segments.stream().allMatch(Field.class::isInstance);
  }

  /** The value's own text, or null where the document has nothing at this path. */
  public @Nullable String read(String document) {
    JsonScanner scanner = new JsonScanner(document);
    JsonScanner.@Nullable Span value = scanner.root();
    for (Segment segment : segments) {
      if (value == null) {
        return null;
      }
      value =
          segment instanceof Field field
              ? scanner.member(value, field.name())
              : scanner.element(value, ((Index) segment).position());
    }
    return value == null ? null : scanner.slice(value);
  }

  /**
   * The document with a value put at this path; objects that are missing on the way are created.
   *
   * @return null if something that is not an object stands in the way
   */
  public @Nullable String write(String document, String value) {
    if (segments.isEmpty()) {
      return value;
    }
    JsonScanner scanner = new JsonScanner(document);
    JsonScanner.Span object = scanner.root();
    for (int i = 0; i < segments.size(); i++) {
      if (!scanner.isObject(object)) {
        return null;
      }
      JsonScanner.@Nullable Span member = scanner.member(object, name(i));
      if (member == null) {
        int at = scanner.insertionPoint(object);
        String comma = document.charAt(at - 1) == '{' ? "" : ",";
        return document.substring(0, at) + comma + nested(i, value) + document.substring(at);
      }
      object = member;
    }
    return document.substring(0, object.start()) + value + document.substring(object.end());
  }

  private String nested(int from, String value) {
    StringBuilder member = new StringBuilder();
    for (int i = from; i < segments.size(); i++) {
      member.append(i > from ? "{" : "").append(JsonText.quote(name(i))).append(':');
    }
    return member.append(value).append("}".repeat(segments.size() - 1 - from)).toString();
  }

  private String name(int index) {
    if (segments.get(index) instanceof Field field) {
      return field.name();
    }
    throw new IllegalStateException("not writable: " + text);
  }
}
