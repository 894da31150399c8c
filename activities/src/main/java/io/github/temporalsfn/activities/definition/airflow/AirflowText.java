package io.github.temporalsfn.activities.definition.airflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.problem.Problems;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection in one text: JSON where it begins with a brace, else a URI. */
final class AirflowText {
  private static final Pattern TYPE = Pattern.compile("\"conn_type\"\\s*:\\s*\"([^\"\\\\]*)\"");

  private AirflowText() {}

  /**
   * The connection, if it is one of type aws; else empty, with a problem where it may be meant as
   * one.
   */
  static Optional<AirflowConnection> parse(String text, Problems problems) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (text.strip().startsWith("{")) {
      return isOfOtherType(text)
          ? Optional.empty()
          : Json.object(text.strip(), "", problems).flatMap(object -> parse(object, problems));
    }
    Optional<String> type = AirflowUri.type(text);
    if (type.isEmpty()) {
      problems.warn("", "is ignored: it is neither a URI nor a JSON object");
    }
    return type.filter(AirflowConnection.AWS::equals)
        .flatMap(aws -> AirflowUri.parse(text, problems));
  }

  /** Likewise for JSON that is read already. */
  static Optional<AirflowConnection> parse(ObjectNode object, Problems problems) {
    Optional<String> type = AirflowJson.type(object);
    if (type.isEmpty()) {
      problems.warn("", "is ignored: it has no conn_type, which must be aws");
    }
    return type.filter(AirflowConnection.AWS::equals)
        .map(aws -> AirflowJson.parse(object, problems));
  }

  // Broken JSON of other systems' connections is not our concern.
  private static boolean isOfOtherType(String text) {
    Matcher type = TYPE.matcher(text);
    return type.find()
        && !type.group(1).equals(AirflowConnection.AWS)
        && Json.value(text).isEmpty();
  }
}
