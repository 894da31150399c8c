package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that every workflow's input has: through which connection AWS is called, and how. */
final class CommonFields {
  static final FieldNames NAMES =
      FieldNames.of("connection", "region", "verify", "botocoreConfig", "deferrable")
          .withAliases(
              Map.of(
                  "aws_conn_id", "connection",
                  "region_name", "region",
                  "botocore_config", "botocoreConfig"));

  private static final List<String> NOT_YET = List.of("verify", "botocoreConfig");

  private CommonFields() {}

  /**
   * Checks those of the fields that do not reach the request.
   *
   * @param region of the ARN
   * @param arnField that names the ARN, for messages
   */
  static void check(InputFields fields, String region, String arnField) {
    NOT_YET.forEach(name -> fields.field(name).refuse("is not supported by this version yet"));
    fields.field("deferrable").bool(); // means nothing: every wait is durable here
    InputField given = fields.field("region");
    if (given.string().filter(name -> !name.equals(region)).isPresent()) {
      throw given.broken("must be the region of " + arnField + "; leave it out");
    }
  }

  /** Absent: {@code aws_default}; a JSON null or an empty string: the AWS default chain. */
  static @Nullable String connection(InputFields fields) {
    InputField field = fields.field("connection");
    Optional<JsonDocument> given = field.document();
    return given.isEmpty() ? null : field.string().orElse("");
  }
}
