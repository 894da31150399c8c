package io.github.temporalsfn.activities.definition.reader;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A connection as it is written somewhere, not checked yet.
 *
 * @param name what requests call it
 * @param origin where it is written, as {@link
 *     io.github.temporalsfn.activities.definition.ConnectionDefinition#origin}
 * @param path of its settings, as messages name it
 * @param settings by the keys of Airflow's AWS connection
 * @param elsewhere the paths of settings that are not written under their own key, by key
 * @param complete whether all that is written could be read; where not, nothing is said about what
 *     is absent
 * @param unknownKeys what a key means that nobody knows
 */
public record WrittenConnection(
    String name,
    String origin,
    String path,
    ObjectNode settings,
    Map<String, String> elsewhere,
    boolean complete,
    UnknownKeys unknownKeys) {

  /** What a key means that nobody knows. */
  public enum UnknownKeys {
    /** The definition is wrong. */
    REFUSED,
    /** Nothing, unless it looks like a known one: Airflow ignores it, so others may use it. */
    IGNORED
  }

  /** Never the settings: some are secrets. */
  @Override
  public String toString() {
    return "WrittenConnection[" + origin + "]";
  }
}
