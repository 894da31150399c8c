package io.github.temporalsfn.activities.client;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sts.StsClient;

/** One call with a client of its own. */
public final class Calls {
  private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:orders";
  static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "example"));

  private Calls() {}

  /** What a failed call threw, and after which time. */
  public record Failure(RuntimeException thrown, Duration after) {}

  public static void describe(ClientSettings settings) {
    try (SfnClient client = SfnClients.build(settings, CREDENTIALS)) {
      describe(client);
    }
  }

  public static void describe(SfnClient client) {
    client.describeStateMachine(request -> request.stateMachineArn(MACHINE));
  }

  public static void run(ClientSettings settings) {
    try (SfnClient client = SfnClients.build(settings, CREDENTIALS)) {
      client.startSyncExecution(request -> request.stateMachineArn(MACHINE));
    }
  }

  public static void whoAmI(ClientSettings settings) {
    try (StsClient client = StsClients.build(settings, CREDENTIALS)) {
      client.getCallerIdentity();
    }
  }

  public static Failure failure(Runnable call) {
    Instant begin = Instant.now();
    try {
      call.run();
    } catch (RuntimeException e) {
      return new Failure(e, Duration.between(begin, Instant.now()));
    }
    throw new AssertionError("the call succeeded");
  }
}
