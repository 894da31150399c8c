package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Identity;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The AWS SDK's source of credentials for each kind of identity. */
final class Identities {
  private Identities() {}

  static AwsCredentialsProvider provider(ConnectionDefinition connection) {
    Identity identity = connection.identity();
    if (identity instanceof Identity.Keys keys) {
      return StaticCredentialsProvider.create(
          keys.sessionToken().isPresent()
              ? AwsSessionCredentials.create(
                  keys.accessKeyId(),
                  keys.secretAccessKey().text(),
                  keys.sessionToken().get().text())
              : AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey().text()));
    } else if (identity instanceof Identity.Profile profile) {
      return new ProfileCredentials(connection, profile);
    } else if (identity instanceof Identity.Anonymous) {
      return AnonymousCredentialsProvider.create();
    }
    return DefaultCredentialsProvider.builder().build();
  }
}
