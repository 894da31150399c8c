package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.definition.reader.ConnectionKey;
import io.github.temporalsfn.activities.definition.reader.WrittenConnection;
import io.github.temporalsfn.activities.definition.reader.WrittenConnection.UnknownKeys;
import io.github.temporalsfn.activities.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the settings of a connection of what Airflow has in several fields ({@code
 * AwsConnectionWrapper}).
 */
final class AirflowSettings {
  private static final String ACCESS_KEY_ID = ConnectionKey.AWS_ACCESS_KEY_ID.key();
  private static final String SECRET_ACCESS_KEY = ConnectionKey.AWS_SECRET_ACCESS_KEY.key();

  private AirflowSettings() {}

  /**
   * The connection, not yet checked.
   *
   * @param complete whether all of it could be read
   */
  static WrittenConnection written(
      AirflowConnection connection,
      String name,
      String origin,
      boolean complete,
      Problems problems) {
    ObjectNode settings = connection.extra().deepCopy();
    settings.properties().removeIf(field -> isEmptyText(field.getValue()));
    Map<String, String> elsewhere = new HashMap<>();
    boolean both = !connection.login().isEmpty() && !connection.password().isEmpty();
    // A login alone means nothing to Airflow, which then looks for keys in the extra field.
    if (both || !settings.has(ACCESS_KEY_ID)) {
      put(settings, ACCESS_KEY_ID, connection.login(), "login", elsewhere);
    }
    if (both || !settings.has(SECRET_ACCESS_KEY)) {
      put(settings, SECRET_ACCESS_KEY, connection.password(), "password", elsewhere);
    }
    if (!connection.host().isEmpty()) {
      problems.warn("host", "is ignored, as in Airflow; write endpoint_url into extra");
    }
    return new WrittenConnection(
        name, origin, "extra", settings, Map.copyOf(elsewhere), complete, UnknownKeys.IGNORED);
  }

  private static void put(
      ObjectNode settings, String key, String value, String field, Map<String, String> elsewhere) {
    if (!value.isEmpty()) {
      settings.put(key, value);
      elsewhere.put(key, field);
    }
  }

  private static boolean isEmptyText(JsonNode value) {
    return value.isTextual() && value.textValue().isEmpty();
  }
}
