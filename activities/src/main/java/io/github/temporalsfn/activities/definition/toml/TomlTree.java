package io.github.temporalsfn.activities.definition.toml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.problem.Paths;
import io.github.temporalsfn.activities.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Turns TOML into the tree that JSON would be, and notes the lines. */
final class TomlTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Lines lines;
  private final Problems problems;

  TomlTree(Lines lines, Problems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  ObjectNode of(TomlTable table, String path) {
    ObjectNode object = NODES.objectNode();
    table
        .entrySet()
        .forEach(
            entry -> {
              String child = Paths.child(path, entry.getKey());
              note(child, table.inputPositionOf(List.of(entry.getKey())));
              object.set(entry.getKey(), value(entry.getValue(), child));
            });
    return object;
  }

  private ArrayNode of(TomlArray array, String path) {
    ArrayNode list = NODES.arrayNode();
    for (int i = 0; i < array.size(); i++) {
      String child = path + "[" + i + "]";
      note(child, array.inputPositionOf(i));
      list.add(value(array.get(i), child));
    }
    return list;
  }

  private JsonNode value(Object value, String path) {
    if (value instanceof TomlTable table) {
      return of(table, path);
    } else if (value instanceof TomlArray array) {
      return of(array, path);
    } else if (value instanceof String text) {
      return NODES.textNode(text);
    } else if (value instanceof Long number) {
      return NODES.numberNode(number.longValue());
    } else if (value instanceof Double number) {
      return NODES.numberNode(number.doubleValue());
    } else if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    problems.add(
        path, "is a date or a time, and no setting is one; if it is text, put it in quotes");
    return NODES.nullNode();
  }

  private void note(String path, @Nullable TomlPosition position) {
    if (position != null) {
      lines.put(path, position.line());
    }
  }
}
