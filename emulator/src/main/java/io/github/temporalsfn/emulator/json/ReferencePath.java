package io.github.temporalsfn.emulator.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path that names exactly one value, such as {@code $.order.items[0]} (States Language,
 * "Reference Paths"). Filters, wildcards and the context object ({@code $$}) are not part of it.
 *
 * @param text the path as the definition spells it
 * @param segments the steps from the root; none for {@code $}
 */
public record ReferencePath(String text, List<Selector> segments) {
  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is not a path of this kind
   */
  public static ReferencePath parse(String text) {
    JsonPath path;
    try {
      path = JsonPath.parse(text);
    } catch (UnsupportedOperationException e) {
      throw new IllegalArgumentException("Invalid path '" + text + "'", e);
    }
    if (!path.isReference()) {
      throw new IllegalArgumentException("Invalid path '" + text + "'");
    }
    return new ReferencePath(text, path.selectors());
  }

  /** Whether the path only goes through members of objects, as a place to write to must. */
  public boolean isWritable() {
    return segments.stream().allMatch(Selector.Field.class::isInstance);
  }

  /** The value's own text, or null where the document has nothing at this path. */
  public @Nullable String read(String document) {
    return new JsonPath(text, segments).read(document);
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
    if (segments.get(index) instanceof Selector.Field field) {
      return field.name();
    }
    throw new IllegalStateException("not writable: " + text);
  }
}
