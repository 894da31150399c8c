package io.github.temporalsfn.activities.connection;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The use of a client for one call, until it is closed. */
final class ClientLease implements AutoCloseable {
  private final SharedClient shared;
  private final AwsCredentialsProvider credentials;

  /** A use that has begun. */
  ClientLease(SharedClient shared, AwsCredentialsProvider credentials) {
    this.shared = shared;
    this.credentials = credentials;
  }

  SfnClient sfn() {
    return shared.client().sfn();
  }

  /** Whose credentials its requests are signed with. */
  AwsCredentialsProvider credentials() {
    return credentials;
  }

  /** Where it calls, for messages. */
  String endpoint() {
    return shared.client().endpoint();
  }

  @Override
  public void close() {
    shared.release();
  }
}
