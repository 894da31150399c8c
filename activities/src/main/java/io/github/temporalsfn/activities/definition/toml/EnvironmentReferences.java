package io.github.temporalsfn.activities.definition.toml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.temporalsfn.activities.definition.reader.ConnectionKey;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Paths;
import io.github.temporalsfn.activities.problem.Problems;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces <code>${NAME}</code> in texts by the variable's value, which is text, whatever is in it.
 * <code>$${</code> stands for <code>${</code> itself.
 */
final class EnvironmentReferences {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\$\\{|\\$\\{(?:(?<name>[A-Za-z_][A-Za-z0-9_]{0,127})})?");
  private static final KnownKeys KEYS = new KnownKeys(ConnectionKey.keys());

  private final Map<String, String> environment;
  private final Problems problems;
  private boolean complete = true;

  EnvironmentReferences(Map<String, String> environment, Problems problems) {
    this.environment = environment;
    this.problems = problems;
  }

  /** Whether there was a value for everything so far. */
  boolean isComplete() {
    return complete;
  }

  /** Whether a text is in the file only by reference. */
  static boolean isAllReferences(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> match.group().endsWith("}") ? "" : "literal")
        .isEmpty();
  }

  /** The text that {@link #replacedIn} turns into the given one, whatever is in that. */
  static String escaped(String text) {
    return text.replace("${", "$${");
  }

  /** Replaces in all texts of an object. What has no value is left out. */
  void replaceIn(ObjectNode object, String path) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String key = field.getKey();
      String child = KEYS.isShown(key) ? Paths.child(path, key) : path;
      field.setValue(replaced(field.getValue(), child));
    }
  }

  private JsonNode replaced(JsonNode node, String path) {
    if (node instanceof ObjectNode object) {
      replaceIn(object, path);
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, replaced(list.get(i), path + "[" + i + "]"));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(replacedIn(node.textValue(), path));
    }
    return node;
  }

  private String replacedIn(String text, String path) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(), path)));
  }

  private String value(String reference, String path) {
    if (reference.equals("$${")) {
      return "${";
    }
    if (reference.equals("${")) {
      complete = false;
      problems.add(
          path, "has a ${ without the name of a variable and }; write $${ for these characters");
      return "";
    }
    String name = reference.substring(2, reference.length() - 1);
    String value = environment.get(name);
    if (value == null) {
      complete = false;
      problems.add(path, "needs the environment variable " + name + ", which is not set");
      return "";
    }
    return value;
  }
}
