package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.ProxyAddress;
import io.github.temporalsfn.activities.problem.FilePath;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the worker's environment says about the way to AWS where a connection says nothing. Read as
 * botocore reads it, so that what leads Airflow or the AWS CLI to AWS leads the worker there:
 * {@code botocore.utils.get_environ_proxies} on Python's {@code
 * urllib.request.getproxies_environment} and {@code proxy_bypass_environment}, and {@code
 * AWS_CA_BUNDLE}. The SDK for Java knows neither that variable nor, for its own endpoints, {@code
 * HTTPS_PROXY}.
 *
 * @param variables by name
 */
public record ClientEnvironment(Map<String, String> variables) {
  private static final String CA_BUNDLE = "AWS_CA_BUNDLE";

  public ClientEnvironment {
    variables = Map.copyOf(variables);
  }

  /** The CAs that are trusted in place of Java's; empty where no file is named. */
  Optional<Path> caBundle() {
    String file = variables.getOrDefault(CA_BUNDLE, "");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        FilePath.of(file)
            .orElseThrow(
                () ->
                    new ClientConfigurationException(
                        CA_BUNDLE, "must be the path of a PEM file with CA certificates")));
  }

  /**
   * The proxy to endpoints of that scheme: of {@code HTTPS_PROXY} or {@code HTTP_PROXY}.
   *
   * @throws ClientConfigurationException where it is none
   */
  Optional<URI> proxy(String scheme) {
    String address = value(scheme);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ProxyAddress.parse(address)
            .orElseThrow(
                () ->
                    new ClientConfigurationException(
                        scheme.toUpperCase(Locale.ROOT) + "_PROXY",
                        "in the worker's environment must be HOST:PORT or"
                            + " http://USER:PASSWORD@HOST:PORT; correct it, or write proxies into"
                            + " the worker's connection")));
  }

  /**
   * The hosts that are reached without a proxy: those of {@code NO_PROXY} and all below them.
   *
   * @param port of the endpoint, where its address names one: a host with a port is meant for that
   * @return regular expressions for a whole name in lower case
   */
  Set<String> hostsWithoutProxy(int port) {
    String hosts = value("no");
    if (hosts.equals("*")) {
      return Set.of(".*");
    }
    String ofPort = ":" + port;
    return Arrays.stream(hosts.split(",", -1))
        .map(host -> host.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.+", ""))
        .map(host -> host.endsWith(ofPort) ? host.replaceFirst(ofPort + "$", "") : host)
        .filter(host -> !host.isEmpty())
        .map(host -> "(?:.*\\.)?" + Pattern.quote(host))
        .collect(Collectors.toUnmodifiableSet());
  }

  // In lower case it wins, also by being empty.
  private String value(String kind) {
    String lower = kind + "_proxy";
    return variables.getOrDefault(
        lower, variables.getOrDefault(lower.toUpperCase(Locale.ROOT), ""));
  }

  /** Never the values: some are secrets. */
  @Override
  public String toString() {
    return "ClientEnvironment";
  }
}
