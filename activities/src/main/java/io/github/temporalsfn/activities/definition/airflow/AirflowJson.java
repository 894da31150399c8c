package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.definition.reader.ConnectionKey;
import io.github.temporalsfn.activities.problem.Fields;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A connection as Airflow writes it into JSON ({@code Connection.from_json}). */
final class AirflowJson {
  private static final String TYPE = "conn_type";
  private static final String EXTRA = "extra";
  private static final String EXTRA_OBJECT = "extra_dejson";
  private static final KnownKeys FIELDS =
      new KnownKeys(
          List.of(
              TYPE,
              EXTRA,
              EXTRA_OBJECT,
              "login",
              "password",
              "host",
              "conn_id",
              "description",
              "port",
              "schema",
              "team_name"));
  private static final Map<String, String> OF_EXTRA =
      Arrays.stream(ConnectionKey.values())
          .collect(Collectors.toMap(ConnectionKey::key, key -> "must be inside of extra"));

  private AirflowJson() {}

  /** The type of connection; empty where it says none. */
  static Optional<String> type(ObjectNode connection) {
    return Optional.of(connection.path(TYPE).asText("")).filter(type -> !type.isEmpty());
  }

  /** The connection; what cannot be read is added to the problems. */
  static AirflowConnection parse(ObjectNode connection, Problems problems) {
    Map<String, Setting> fields =
        Fields.of(new Setting(connection, "", problems), FIELDS, OF_EXTRA);
    return new AirflowConnection(
        text(fields, "login"), text(fields, "password"), text(fields, "host"), extra(fields));
  }

  private static String text(Map<String, Setting> fields, String key) {
    Setting field = fields.get(key);
    if (field == null) {
      return "";
    }
    return field.node().isNumber() ? field.node().asText() : field.text().orElse("");
  }

  private static ObjectNode extra(Map<String, Setting> fields) {
    Setting extra = fields.getOrDefault(EXTRA, fields.get(EXTRA_OBJECT));
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    if (extra == null || isEmpty(extra.node())) {
      return none;
    }
    if (extra.node() instanceof ObjectNode object) {
      return object;
    }
    return extra
        .text()
        .flatMap(text -> Json.object(text, extra.path(), extra.problems()))
        .orElse(none);
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isTextual() && node.textValue().isEmpty();
  }
}
