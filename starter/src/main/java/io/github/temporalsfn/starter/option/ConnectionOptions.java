package io.github.temporalsfn.starter.option;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to reach Temporal: options of the Temporal CLI, over its variables, over its file. */
public final class ConnectionOptions {
  @Option(
      names = "--address",
      paramLabel = "HOST:PORT",
      description =
          "Temporal's address. Default: $TEMPORAL_ADDRESS, temporal.toml, 127.0.0.1:7233.")
  private @Nullable String address;

  @Option(
      names = "--namespace",
      paramLabel = "NAMESPACE",
      description = "Temporal's namespace. Default: $TEMPORAL_NAMESPACE, temporal.toml, default.")
  private @Nullable String namespace;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "The profile in temporal.toml. Default: $TEMPORAL_PROFILE, default.")
  private @Nullable String profile;

  public @Nullable String address() {
    return address;
  }

  public @Nullable String namespace() {
    return namespace;
  }

  public @Nullable String profile() {
    return profile;
  }

  /** The options as given, each with a space before it, to repeat them in a command to paste. */
  public String asArguments() {
    return argument("--address", address)
        + argument("--namespace", namespace)
        + argument("--profile", profile);
  }

  private static String argument(String name, @Nullable String value) {
    return value == null ? "" : " " + name + " " + ShellWord.quoted(value);
  }
}
