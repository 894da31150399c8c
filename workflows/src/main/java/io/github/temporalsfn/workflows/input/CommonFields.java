package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every workflow's input has: through which connection AWS is called, and how. What
 * a connection allows, and what each key of botocore's means, the worker knows.
 */
final class CommonFields {
  static final FieldNames NAMES =
      FieldNames.of("connection", "region", "verify", "botocoreConfig", "deferrable")
          .withAliases(
              Map.of(
                  "aws_conn_id", "connection",
                  "region_name", "region",
                  "botocore_config", "botocoreConfig"));

  private CommonFields() {}

  /**
   * Reads and checks them.
   *
   * @param region of the ARN
   * @param arnField that names the ARN, for messages
   */
  static ConnectionChoice read(InputFields fields, String region, String arnField) {
    fields.field("deferrable").bool(); // means nothing: every wait is durable here
    InputField given = fields.field("region");
    // Airflow leaves an empty region out, which is what an empty template renders to.
    if (given.string().filter(name -> !name.isEmpty() && !name.equals(region)).isPresent()) {
      throw given.broken("must be the region of " + arnField + "; leave it out");
    }
    return new ConnectionChoice(
        connection(fields.field("connection")),
        verify(fields.field("verify")),
        fields.field("botocoreConfig").object().orElse(null));
  }

  /** Absent: {@code aws_default}; a JSON null or an empty string: the AWS default chain. */
  private static @Nullable String connection(InputField field) {
    if (field.document().isEmpty()) {
      return null;
    }
    String name = field.string().orElse("");
    // Refused here, so that an address with a password gets no further into the history.
    if (!name.isEmpty() && !ConnectionChoice.isName(name)) {
      throw field.broken("is not the name of a connection, which " + ConnectionChoice.NAME_RULE);
    }
    return name;
  }

  // Airflow leaves an empty one out, as with the region.
  private static @Nullable JsonDocument verify(InputField field) {
    if (!field.isPresent()) {
      return null;
    }
    JsonDocument given = field.document().orElseThrow();
    return switch (given.kind()) {
      case BOOLEAN -> given;
      case STRING -> given.asString().isEmpty() ? null : given;
      case NULL, NUMBER, OBJECT, LIST ->
          throw field.broken(
              "must be a boolean, or the path of a CA bundle on the worker; is "
                  + given.kind().described());
    };
  }
}
