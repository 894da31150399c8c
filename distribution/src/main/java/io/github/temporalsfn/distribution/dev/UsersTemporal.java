package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import java.util.Map;
import java.util.Objects;

/**
 * The Temporal that the user's variables and {@code temporal.toml} lead to, so that a pasted
 * command never runs on it by mistake.
 *
 * @param address {@code host:port}
 * @param encrypted whether its profile brings TLS or an API key, which no option takes away
 */
record UsersTemporal(String address, String namespace, boolean encrypted) {
  private static final String DEFAULT_ADDRESS = "127.0.0.1:7233";
  private static final String NAMESPACE = "default";

  static UsersTemporal of(Map<String, String> variables) {
    try {
      TemporalProfile profile = TemporalProfile.load(new ConnectionOptions(), variables);
      return new UsersTemporal(
          Objects.requireNonNullElse(profile.stubsOptions().getTarget(), DEFAULT_ADDRESS)
              .replace("localhost:", "127.0.0.1:"),
          Objects.requireNonNullElse(profile.clientOptions().getNamespace(), NAMESPACE),
          profile.stubsOptions().getEnableHttps()
              || profile.stubsOptions().getSslContext() != null);
    } catch (CommandFailure unreadable) {
      return new UsersTemporal("", "", false);
    }
  }

  /** The options that lead to another address instead, each with a space before it. */
  String argumentsFor(String otherAddress) {
    return (address.equals(otherAddress) ? "" : " --address " + otherAddress)
        + (namespace.equals(NAMESPACE) ? "" : " --namespace " + NAMESPACE);
  }
}
