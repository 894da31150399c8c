package io.github.temporalsfn.activities.definition.reader;

import java.util.Arrays;
import java.util.List;

/**
 * What {@code assume_role_kwargs} may say: the parameters of boto3's {@code assume_role} (<a
 * href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>).
 */
enum AssumeRoleKey {
  ROLE_SESSION_NAME("RoleSessionName", true),
  DURATION_SECONDS("DurationSeconds", true),
  POLICY("Policy", true),
  POLICY_ARNS("PolicyArns", true),
  EXTERNAL_ID("ExternalId", false),
  SERIAL_NUMBER("SerialNumber", false),
  TOKEN_CODE("TokenCode", false),
  SOURCE_IDENTITY("SourceIdentity", false),
  TAGS("Tags", false),
  TRANSITIVE_TAG_KEYS("TransitiveTagKeys", false),
  PROVIDED_CONTEXTS("ProvidedContexts", false);

  private final String key;
  private final boolean ofWebIdentity;

  AssumeRoleKey(String key, boolean ofWebIdentity) {
    this.key = key;
    this.ofWebIdentity = ofWebIdentity;
  }

  String key() {
    return key;
  }

  /** Whether {@code AssumeRoleWithWebIdentity} takes it, too. */
  boolean isOfWebIdentity() {
    return ofWebIdentity;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(AssumeRoleKey::key).toList();
  }
}
