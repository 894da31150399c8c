package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.temporalsfn.activities.definition.Secret;
import io.github.temporalsfn.activities.definition.reader.SecretTexts;
import io.github.temporalsfn.activities.definition.toml.TomlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes secrets as references to variables, and keeps the variables. */
final class SecretVariables {
  private final Set<String> names = new HashSet<>();
  private final List<ImportedVariable> variables = new ArrayList<>();

  /** What must be set for the references so far. */
  List<ImportedVariable> variables() {
    return List.copyOf(variables);
  }

  /** The settings of a connection, all texts being as connections.toml takes them. */
  ObjectNode referenced(ObjectNode settings, String connection) {
    ObjectNode escaped = settings.deepCopy();
    escape(escaped);
    return SecretTexts.replaced(
        escaped,
        (path, secret) -> {
          String name = unused("AIRFLOW_" + upper(connection) + "_" + upper(purpose(path)));
          variables.add(
              new ImportedVariable(
                  name,
                  "connections." + connection + "." + path,
                  new Secret(TomlText.unescapedReferences(secret))));
          return "${" + name + "}";
        });
  }

  private static String purpose(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return path.contains("proxies.") ? last + "_proxy_password" : last.replaceFirst("^aws_", "");
  }

  // ContextAssertion becomes CONTEXT_ASSERTION, my-conn MY_CONN.
  private static String upper(String text) {
    return text.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .replaceAll("[^A-Za-z0-9]", "_")
        .toUpperCase(Locale.ROOT);
  }

  private String unused(String name) {
    String unused = name;
    for (int i = 2; !names.add(unused); i++) {
      unused = name + "_" + i;
    }
    return unused;
  }

  private static void escape(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(escaped(field.getValue())));
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, escaped(list.get(i)));
      }
    }
  }

  private static JsonNode escaped(JsonNode node) {
    escape(node);
    return node.isTextual() ? TextNode.valueOf(TomlText.escapedReferences(node.textValue())) : node;
  }
}
