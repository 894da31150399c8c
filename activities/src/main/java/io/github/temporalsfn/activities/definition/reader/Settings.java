package io.github.temporalsfn.activities.definition.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Paths;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The settings of a connection by known key, any other having been told about. */
final class Settings {
  private static final KnownKeys KEYS = new KnownKeys(ConnectionKey.keys());

  private final WrittenConnection written;
  private final Problems problems;
  private final Map<ConnectionKey, Setting> given = new EnumMap<>(ConnectionKey.class);

  private Settings(WrittenConnection written, Problems problems) {
    this.written = written;
    this.problems = problems;
  }

  static Settings of(WrittenConnection written, Problems problems) {
    Settings settings = new Settings(written, problems);
    ObjectNode values = OldSpellings.replaced(written.settings(), written.path(), problems);
    for (ConnectionKey key : ConnectionKey.values()) {
      JsonNode value = values.remove(key.key());
      if (value != null && !value.isNull()) {
        settings.given.put(key, new Setting(value, settings.path(key), problems));
      }
    }
    values.properties().forEach(other -> settings.tellOfUnknown(other.getKey(), other.getValue()));
    return settings;
  }

  boolean has(ConnectionKey key) {
    return given.containsKey(key);
  }

  Optional<Setting> get(ConnectionKey key) {
    return Optional.ofNullable(given.get(key));
  }

  /** Text that is not empty. */
  Optional<String> text(ConnectionKey key) {
    return get(key).flatMap(Setting::nonEmptyText);
  }

  void refuse(ConnectionKey key, String rule) {
    problems.add(path(key), rule);
  }

  void warn(ConnectionKey key, String rule) {
    problems.warn(path(key), rule);
  }

  /** Adds the problem that something is absent, unless it may just not have been readable. */
  void refuseForAbsence(ConnectionKey because, String rule) {
    if (written.complete()) {
      refuse(because, rule);
    }
  }

  private String path(ConnectionKey key) {
    return written.elsewhere().getOrDefault(key.key(), Paths.child(written.path(), key.key()));
  }

  private void tellOfUnknown(String key, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    Optional<OldKey> old = OldKey.of(key);
    if (old.isPresent()) {
      problems.add(Paths.child(written.path(), key), old.get().rule());
    } else if (written.unknownKeys() == WrittenConnection.UnknownKeys.REFUSED
        || KEYS.nearest(key).isPresent()) {
      KEYS.refuse(written.path(), key, "is unknown", problems);
    } else if (KEYS.isShown(key)) {
      problems.warn(Paths.child(written.path(), key), "is unknown, and ignored as in Airflow");
    } else {
      problems.warn(
          written.path(),
          "has a key of "
              + key.length()
              + " characters that is unknown, and ignored as in Airflow");
    }
  }
}
