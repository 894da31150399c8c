package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.botocore.BotocoreKey;
import io.github.temporalsfn.activities.definition.reader.ConnectionKey;
import io.github.temporalsfn.activities.definition.reader.ConnectionReader;
import io.github.temporalsfn.activities.definition.reader.EndpointSettings;
import io.github.temporalsfn.activities.definition.reader.OldSpellings;
import io.github.temporalsfn.activities.definition.reader.WrittenConnection;
import io.github.temporalsfn.activities.definition.toml.TomlText;
import io.github.temporalsfn.activities.problem.Problem;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Writes the AWS connections of an Airflow export as connections.toml. A connection is taken over
 * as a whole or not at all: half of one would run as somebody else.
 */
public final class AirflowImport {
  private static final String HEAD =
      "# Written by temporal-sfn import-airflow. ${NAME} is the value of an environment variable.\n";

  private final ConnectionReader reader = ConnectionReader.elsewhere();
  private final SecretVariables secrets = new SecretVariables();
  private final StringJoiner toml = new StringJoiner("\n");
  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final List<String> taken = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  private AirflowImport() {
    toml.add(HEAD);
  }

  /**
   * Reads an export.
   *
   * @param fileName decides about the format if it ends like one
   */
  public static ImportedConnections of(String export, String fileName) {
    AirflowImport all = new AirflowImport();
    Problems problems = new Problems();
    Map<String, JsonNode> connections = ExportFile.read(export, fileName, problems);
    problems.errors().forEach(problem -> all.errors.add(problem.toString()));
    connections.forEach(all::take);
    boolean unreadable = connections.isEmpty() && !all.errors.isEmpty();
    return new ImportedConnections(
        unreadable ? "" : all.toml.toString(),
        all.taken,
        all.skipped,
        all.secrets.variables(),
        all.warnings,
        all.errors);
  }

  private void take(String id, JsonNode value) {
    Problems problems = new Problems();
    String shown = ConnectionChoice.isName(id) ? id : "<name of " + id.length() + " characters>";
    Optional<AirflowConnection> parsed = parsed(value, problems);
    if (parsed.isEmpty() && problems.errors().isEmpty()) {
      skipped.add(shown);
    } else {
      Optional<String> table = parsed.flatMap(connection -> table(connection, id, problems));
      table.ifPresent(text -> taken.add(shown));
      toml.add(commented(problems, shown, table.isPresent()) + table.orElse(""));
    }
    problems.warnings().forEach(problem -> warnings.add(shown + ": " + problem));
    problems.errors().forEach(problem -> errors.add(shown + ": " + problem));
  }

  private static Optional<AirflowConnection> parsed(JsonNode value, Problems problems) {
    if (value instanceof ObjectNode object) {
      return AirflowText.parse(object, problems);
    } else if (value.isTextual()) {
      return AirflowText.parse(value.textValue(), problems);
    }
    problems.add("", "must be a URI or an object");
    return Optional.empty();
  }

  private Optional<String> table(AirflowConnection connection, String id, Problems problems) {
    if (!ConnectionChoice.isName(id)) {
      problems.add("", "is a connection whose name " + ConnectionChoice.NAME_RULE);
    } else if (!names.add(id)) {
      problems.add("", "has the name of an earlier connection (names compare without case)");
    }
    boolean complete = problems.errors().isEmpty();
    WrittenConnection written =
        AirflowSettings.written(connection, id, "Airflow", complete, problems);
    return reader
        .read(written, problems)
        .map(definition -> TomlText.ofConnection(id, secrets.referenced(settings(written), id)));
  }

  // Today's spellings only, without what is ignored.
  private static ObjectNode settings(WrittenConnection written) {
    ObjectNode replaced =
        EndpointSettings.withoutNull(
            OldSpellings.replaced(written.settings(), written.path(), new Problems()));
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    for (ConnectionKey key : ConnectionKey.values()) {
      JsonNode value = replaced.path(key.key());
      if (!value.isMissingNode() && !value.isNull()) {
        settings.set(key.key(), value);
      }
    }
    if (settings.get(ConnectionKey.CONFIG_KWARGS.key()) instanceof ObjectNode config) {
      config.properties().removeIf(field -> BotocoreKey.of(field.getKey()).isEmpty());
    }
    return settings;
  }

  private static String commented(Problems problems, String name, boolean taken) {
    StringBuilder comment = new StringBuilder();
    if (!taken) {
      comment.append("# [connections.").append(name).append("] is not taken over:\n");
    }
    List<Problem> said = new ArrayList<>(problems.errors());
    said.addAll(problems.warnings());
    said.forEach(problem -> comment.append("# ").append(problem).append('\n'));
    return comment.toString();
  }
}
