package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.Verify;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a client is built from.
 *
 * @param endpoint empty: what the environment or the profile says, else AWS's own
 * @param profile whose settings in the AWS configuration files apply; empty: the default profile's
 * @param verify empty: the certificates that Java trusts
 * @param socketTimeout how long a socket waits for the next byte, where {@code read_timeout} does
 *     not say it
 * @param oneAttempt whether a request is sent once, whatever {@code retries} says
 * @param environment says the way to AWS where {@code proxies} and {@code verify} say nothing
 */
public record ClientSettings(
    String region,
    Optional<URI> endpoint,
    Optional<String> profile,
    BotocoreConfig botocore,
    Optional<Verify> verify,
    Duration socketTimeout,
    boolean oneAttempt,
    ClientEnvironment environment) {

  /** Never the values: an endpoint's or a proxy's address may hold a password. */
  @Override
  public String toString() {
    return "ClientSettings[" + region + ", " + botocore + "]";
  }
}
