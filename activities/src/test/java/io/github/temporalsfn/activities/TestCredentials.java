package io.github.temporalsfn.activities;

/** What the AWS default chain finds in these tests, whatever the machine has. */
public final class TestCredentials {
  private TestCredentials() {}

  public static void set() {
    System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
    System.setProperty("aws.secretAccessKey", "example");
  }

  /** Nothing, in any place that the chain looks at. */
  public static void remove() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    System.setProperty("aws.disableEc2Metadata", "true");
    System.setProperty("aws.sharedCredentialsFile", "no-such-file");
    System.setProperty("aws.configFile", "no-such-file");
  }
}
