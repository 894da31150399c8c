package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.temporalsfn.activities.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code airflow connections export} writes: JSON, or lines {@code id=connection}. */
final class ExportFile {
  private static final String JSON_COMMAND =
      "airflow connections export --file-format json connections.json";
  private static final Pattern COMMENT = Pattern.compile("\\s*#.*");
  private static final Pattern YAML = Pattern.compile("---|[\\w.\"'-]+:(?: .*)?");

  private final Problems problems;

  private ExportFile(Problems problems) {
    this.problems = problems;
  }

  /**
   * The connections by id: objects, or texts. What is wrong with the file is added to the problems.
   *
   * @param fileName decides about the format if it ends like one
   */
  static Map<String, JsonNode> read(String text, String fileName, Problems problems) {
    ExportFile file = new ExportFile(problems);
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml") || isYaml(text)) {
      problems.add("", "is YAML, which is not read here; export JSON: " + JSON_COMMAND);
      return Map.of();
    }
    String start = text.strip();
    return start.startsWith("{") || start.startsWith("[") || name.endsWith(".json")
        ? file.ofJson(text)
        : file.ofLines(text.lines().toList());
  }

  private static boolean isYaml(String text) {
    Optional<String> first =
        text.lines().filter(line -> !line.isBlank() && !isComment(line)).findFirst();
    return first.filter(line -> YAML.matcher(line.stripTrailing()).matches()).isPresent();
  }

  private Map<String, JsonNode> ofJson(String text) {
    Map<String, JsonNode> connections = new LinkedHashMap<>();
    if (text.strip().startsWith("[")) {
      problems.add("", "is a list, not an export; export JSON: " + JSON_COMMAND);
      return connections;
    }
    Optional<ObjectNode> object = Json.object(text, "", problems);
    object.ifPresent(
        all -> all.properties().forEach(one -> connections.put(one.getKey(), one.getValue())));
    return connections;
  }

  private Map<String, JsonNode> ofLines(List<String> lines) {
    Map<String, JsonNode> connections = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || isComment(line)) {
        continue;
      }
      String[] parts = line.split("=", 2);
      if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
        problems.add("line " + (i + 1), "must be id=URI or id=JSON");
      } else if (connections.putIfAbsent(parts[0].strip(), TextNode.valueOf(parts[1])) != null) {
        problems.add("line " + (i + 1), "has the id of an earlier line");
      }
    }
    return connections;
  }

  private static boolean isComment(String line) {
    return COMMENT.matcher(line).matches();
  }
}
