package io.github.temporalsfn.activities.definition.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a connection may say. The keys are those of the extra field of Airflow's AWS connection, in
 * upper case; the last two are our own.
 */
public enum ConnectionKey {
  REGION_NAME,
  PROFILE_NAME,
  AWS_ACCESS_KEY_ID,
  AWS_SECRET_ACCESS_KEY,
  AWS_SESSION_TOKEN,
  ROLE_ARN,
  ASSUME_ROLE_METHOD,
  ASSUME_ROLE_KWARGS,
  ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION,
  ASSUME_ROLE_WITH_WEB_IDENTITY_TOKEN_FILE,
  ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION_AUDIENCE,
  ENDPOINT_URL,
  SERVICE_CONFIG,
  VERIFY,
  CONFIG_KWARGS,
  ALLOW_OVERRIDES,
  ALLOWED_STATE_MACHINES;

  /** As it is written, such as {@code region_name}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, as they are written. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ConnectionKey::key).toList();
  }
}
