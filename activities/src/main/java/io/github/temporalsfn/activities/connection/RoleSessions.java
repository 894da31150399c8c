package io.github.temporalsfn.activities.connection;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.RemovalListener;
import io.github.temporalsfn.activities.definition.Role;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsCredentialsProvider;

/**
 * The sessions of one connection's role: one for each workflow, so that CloudTrail tells whose call
 * it was, or one for all where the connection names it.
 *
 * <p>A session's credentials live for an hour unless the connection says otherwise, and are renewed
 * before their end by whoever needs them next. AWS takes 600 requests a second for sessions; ten
 * thousand waiting runs need three.
 */
final class RoleSessions implements AutoCloseable {
  private static final int MAXIMUM_SIZE = 20_000;
  private static final Duration MAXIMUM_IDLE_TIME = Duration.ofHours(1);

  private record Key(String name, String region) {}

  private final Role role;
  private final Function<String, StsClient> clients;
  private final Renewal renewal;
  private final ConcurrentMap<String, StsClient> clientOfRegion = new ConcurrentHashMap<>();
  private final Cache<Key, StsCredentialsProvider> sessions =
      CacheBuilder.newBuilder()
          .maximumSize(MAXIMUM_SIZE)
          .expireAfterAccess(MAXIMUM_IDLE_TIME)
          .removalListener(closing())
          .build();

  /**
   * Prepares sessions.
   *
   * @param clients makes a client of STS for a region
   */
  RoleSessions(Role role, Function<String, StsClient> clients, Renewal renewal) {
    this.role = role;
    this.clients = clients;
    this.renewal = renewal;
  }

  /**
   * The credentials of a session.
   *
   * @param workflowSession its name where the connection fixes none
   * @param region where STS is asked
   */
  AwsCredentialsProvider of(String workflowSession, String region) {
    String name = role.sessionName().orElse(workflowSession);
    return Loading.get(
        sessions,
        new Key(name, region),
        () ->
            RoleRequests.provider(
                role, name, clientOfRegion.computeIfAbsent(region, clients), renewal));
  }

  private static RemovalListener<Key, StsCredentialsProvider> closing() {
    return removed -> {
      StsCredentialsProvider session = removed.getValue();
      if (session != null) {
        session.close();
      }
    };
  }

  @Override
  public void close() {
    sessions.invalidateAll();
    clientOfRegion.values().forEach(StsClient::close);
  }
}
