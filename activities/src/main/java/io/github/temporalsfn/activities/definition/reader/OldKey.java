package io.github.temporalsfn.activities.definition.reader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Keys that Airflow had, or has in other places, and what to write instead. */
enum OldKey {
  HOST("is not read, as in today's Airflow; write endpoint_url"),
  PROFILE("is not read, as in today's Airflow; write profile_name"),
  S3_CONFIG_FILE(
      "is not read, as in today's Airflow; write the keys into a profile of ~/.aws/credentials, and"
          + " its name into profile_name"),
  S3_CONFIG_FORMAT("is not read, as in today's Airflow; leave it out"),
  ASSUME_ROLE_WITH_SAML(
      "is not supported; let the credential_process of a profile sign in with SAML, and write the"
          + " profile's name into profile_name"),
  LOGIN("is not a setting of its own here; write aws_access_key_id"),
  PASSWORD("is not a setting of its own here; write aws_secret_access_key"),
  EXTRA("is not a setting of its own here; write its keys directly into the connection"),
  CONN_TYPE("is not a setting here; leave it out");

  private final String rule;

  OldKey(String rule) {
    this.rule = rule;
  }

  String rule() {
    return rule;
  }

  static Optional<OldKey> of(String key) {
    return Arrays.stream(values())
        .filter(old -> old.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }
}
