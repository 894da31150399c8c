package io.github.temporalsfn.distribution.local;

import java.util.Map;

/**
 * Keeps a process that calls an emulator from reading anybody's AWS credentials: it needs none, and
 * signs with these.
 */
public final class DummyCredentials {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "aws.accessKeyId", "DUMMY",
          "aws.secretAccessKey", "dummy",
          "aws.configFile", "no-such-file",
          "aws.sharedCredentialsFile", "no-such-file",
          "aws.disableEc2Metadata", "true");

  private DummyCredentials() {}

  /** System properties come first in the AWS default chain. They hold for the whole process. */
  public static void use() {
    PROPERTIES.forEach(System::setProperty);
  }
}
