package io.github.temporalsfn.activities.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.BotocoreConfigReader;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.problem.Problems;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of clients, from botocore's configuration as people write it. */
public final class Settings {
  static final String REGION = "us-east-1";
  private static final ClientEnvironment NOTHING = new ClientEnvironment(Map.of());
  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(15);

  private Settings() {}

  public static ClientSettings of(URI endpoint, String json) {
    return of(Optional.of(endpoint), json, Optional.empty());
  }

  public static ClientSettings trusting(URI endpoint, Path bundle, String json) {
    return of(Optional.of(endpoint), json, Optional.of(new Verify.Bundle(bundle)));
  }

  public static ClientSettings of(Optional<URI> endpoint, String json, Optional<Verify> verify) {
    return in(REGION, endpoint, json, verify);
  }

  public static ClientSettings in(
      String region, Optional<URI> endpoint, String json, Optional<Verify> verify) {
    return new ClientSettings(
        region, endpoint, Optional.empty(), config(json), verify, SOCKET_TIMEOUT, false, NOTHING);
  }

  /** The same of a client whose requests are sent once. */
  static ClientSettings once(ClientSettings settings) {
    return copy(settings, settings.socketTimeout(), true, settings.environment());
  }

  /** The same of a client that waits so long for an answer. */
  static ClientSettings waiting(ClientSettings settings, Duration socketTimeout) {
    return copy(settings, socketTimeout, settings.oneAttempt(), settings.environment());
  }

  /** The same in an environment. */
  static ClientSettings under(ClientSettings settings, Map<String, String> variables) {
    return copy(
        settings,
        settings.socketTimeout(),
        settings.oneAttempt(),
        new ClientEnvironment(variables));
  }

  private static ClientSettings copy(
      ClientSettings settings,
      Duration socketTimeout,
      boolean oneAttempt,
      ClientEnvironment environment) {
    return new ClientSettings(
        settings.region(),
        settings.endpoint(),
        settings.profile(),
        settings.botocore(),
        settings.verify(),
        socketTimeout,
        oneAttempt,
        environment);
  }

  private static BotocoreConfig config(String json) {
    Problems problems = new Problems();
    try {
      BotocoreConfig config =
          BotocoreConfigReader.read(
              new ObjectMapper().readTree(json.replace('\'', '"')), "config", problems);
      if (!problems.errors().isEmpty()) {
        throw new AssertionError(problems.errors());
      }
      return config;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
