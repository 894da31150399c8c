package io.github.temporalsfn.emulator.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A path for reading: members, elements, unions, slices, wildcards and recursive descent. What it
 * finds is what Jayway's JsonPath finds, which AWS uses: one value where the path can lead to one
 * only, else an array of all that are there.
 *
 * @param text the path as the definition spells it
 * @param selectors the steps from the root; none for {@code $}
 */
public record JsonPath(String text, List<Selector> selectors) {
  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is not a path
   * @throws UnsupportedOperationException if it uses what is named in the message
   */
  public static JsonPath parse(String text) {
    return new JsonPath(text, new PathParser(text).parse());
  }

  /** Whether it names exactly one value (States Language, "Reference Paths"). */
  public boolean isReference() {
    return selectors.stream()
        .allMatch(
            selector ->
                selector instanceof Selector.Field
                    || (selector instanceof Selector.Index index && index.position() >= 0));
  }

  /** What the path leads to, in the document's own spelling; null where it leads nowhere. */
  public @Nullable String read(String document) {
    JsonScanner scanner = new JsonScanner(document);
    List<JsonScanner.Span> values = List.of(scanner.root());
    boolean definite = true;
    for (int i = 0; i < selectors.size(); i++) {
      Selector selector = selectors.get(i);
      if (definite && isDeadEnd(scanner, values, selector)) {
        return null;
      }
      if (selector instanceof Selector.Fields fields && i == selectors.size() - 1) {
        return objects(scanner, values, fields.names(), definite);
      }
      List<JsonScanner.Span> found = new ArrayList<>();
      for (JsonScanner.Span value : values) {
        select(scanner, value, selector, found);
      }
      values = found;
      definite &= selector.isDefinite();
    }
    if (definite) {
      return values.isEmpty() ? null : scanner.slice(values.get(0));
    }
    return values.stream().map(scanner::slice).collect(Collectors.joining(",", "[", "]"));
  }

  /** Where Jayway gives up, though a later step would make it an array of what is there. */
  private static boolean isDeadEnd(
      JsonScanner scanner, List<JsonScanner.Span> values, Selector selector) {
    if (values.isEmpty()) {
      return false;
    }
    JsonScanner.Span value = values.get(0);
    if (selector instanceof Selector.Field field) {
      return scanner.member(value, field.name()) == null;
    }
    if (selector instanceof Selector.Fields) {
      return !scanner.isObject(value);
    }
    boolean needsArray =
        selector instanceof Selector.Index
            || selector instanceof Selector.Indexes
            || selector instanceof Selector.Slice;
    return needsArray && !scanner.isArray(value);
  }

  private static void select(
      JsonScanner scanner,
      JsonScanner.Span value,
      Selector selector,
      List<JsonScanner.Span> found) {
    if (selector instanceof Selector.Field field) {
      add(scanner.member(value, field.name()), found);
    } else if (selector instanceof Selector.Fields fields) {
      fields.names().forEach(name -> add(scanner.member(value, name), found));
    } else if (selector instanceof Selector.Wildcard) {
      found.addAll(scanner.children(value));
    } else if (selector instanceof Selector.Descent) {
      descend(scanner, value, found);
    } else {
      List<JsonScanner.Span> elements = scanner.elements(value);
      if (selector instanceof Selector.Index index) {
        addElement(elements, index.position(), found);
      } else if (selector instanceof Selector.Indexes indexes) {
        indexes.positions().forEach(position -> addElement(elements, position, found));
      } else if (selector instanceof Selector.Slice slice) {
        int size = elements.size();
        int from = clamp(slice.from(), size);
        int to = slice.to() == null ? size : clamp(slice.to(), size);
        found.addAll(elements.subList(Math.min(from, to), to));
      }
    }
  }

  private static void descend(
      JsonScanner scanner, JsonScanner.Span root, List<JsonScanner.Span> found) {
    Deque<JsonScanner.Span> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      JsonScanner.Span value = open.pop();
      found.add(value);
      List<JsonScanner.Span> children = scanner.children(value);
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
  }

  private static String objects(
      JsonScanner scanner, List<JsonScanner.Span> values, List<String> names, boolean definite) {
    List<String> objects = new ArrayList<>();
    for (JsonScanner.Span value : values) {
      if (scanner.isObject(value)) {
        objects.add(
            names.stream()
                .filter(name -> scanner.member(value, name) != null)
                .map(name -> JsonText.quote(name) + ":" + member(scanner, value, name))
                .collect(Collectors.joining(",", "{", "}")));
      }
    }
    return definite ? String.join(",", objects) : "[" + String.join(",", objects) + "]";
  }

  private static String member(JsonScanner scanner, JsonScanner.Span object, String name) {
    JsonScanner.@Nullable Span member = scanner.member(object, name);
    return member == null ? "null" : scanner.slice(member);
  }

  private static void add(JsonScanner.@Nullable Span value, List<JsonScanner.Span> found) {
    if (value != null) {
      found.add(value);
    }
  }

  private static void addElement(
      List<JsonScanner.Span> elements, int position, List<JsonScanner.Span> found) {
    int index = position < 0 ? elements.size() + position : position;
    if (index >= 0 && index < elements.size()) {
      found.add(elements.get(index));
    }
  }

  private static int clamp(int position, int size) {
    return Math.max(0, Math.min(position < 0 ? size + position : position, size));
  }
}
