package io.github.temporalsfn.activities.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.StsServer;
import io.github.temporalsfn.activities.TestConnection;
import io.github.temporalsfn.activities.client.ClientEnvironment;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class RoleRenewalTest {
  private static final AwsCredentialsProvider KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "example"));

  private final StsServer sts = new StsServer();

  @AfterEach
  void close() {
    sts.close();
  }

  /** With credentials of four seconds, which are renewed after two. */
  @Test
  void happensBeforeTheCredentialsExpireUnderLoad() throws Exception {
    sts.lifetime(Duration.ofSeconds(4));
    ConnectionDefinition connection = TestConnection.named("prod").sts(sts.uri()).build();
    Duration twoSeconds = Duration.ofSeconds(2);
    Instant end = Instant.now().plusSeconds(9);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (RoleSessions sessions =
        new RoleSessions(
            TestRole.ASSUMED,
            region -> AwsClients.sts(connection, KEYS, region, new ClientEnvironment(Map.of())),
            new Renewal(twoSeconds, twoSeconds))) {
      List<Future<Integer>> callers = new ArrayList<>();
      for (int caller = 0; caller < 8; caller++) {
        callers.add(threads.submit(() -> useUntil(end, sessions)));
      }
      for (Future<Integer> caller : callers) {
        assertThat(caller.get()).isGreaterThan(100);
      }
    } finally {
      threads.shutdownNow();
    }

    // For all callers together: after 0, 2, 4, 6 and 8 s.
    assertThat(sts.received()).hasSizeBetween(4, 6);
  }

  private int useUntil(Instant end, RoleSessions sessions) throws InterruptedException {
    int uses = 0;
    for (; Instant.now().isBefore(end); uses++) {
      String key = sessions.of("order-42", "eu-west-1").resolveCredentials().accessKeyId();
      assertThat(sts.expiration(key)).isAfter(Instant.now());
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return uses;
  }
}
