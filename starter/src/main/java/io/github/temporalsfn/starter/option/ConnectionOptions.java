package io.github.temporalsfn.starter.option;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to reach Temporal: options of the Temporal CLI, over its variables, over its file. */
public final class ConnectionOptions {
  /** The options' names, under a heading of their own in help texts. */
  public static final Set<String> NAMES =
      Set.of(
          "--address",
          "--namespace",
          "--profile",
          "--config-file",
          "--disable-config-file",
          "--disable-config-env",
          "--task-queue");

  @Option(
      names = "--address",
      paramLabel = "HOST:PORT",
      description =
          "Temporal's address. Default: $TEMPORAL_ADDRESS, temporal.toml, 127.0.0.1:7233.")
  private @Nullable String address;

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAMESPACE",
      description = "Temporal's namespace. Default: $TEMPORAL_NAMESPACE, temporal.toml, default.")
  private @Nullable String namespace;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "The profile in temporal.toml. Default: $TEMPORAL_PROFILE, default.")
  private @Nullable String profile;

  @Option(
      names = "--config-file",
      paramLabel = "PATH",
      description =
          "The file to read instead of temporal.toml. Default: $TEMPORAL_CONFIG_FILE, else the"
              + " Temporal CLI's own.")
  private @Nullable String configFile;

  @Option(names = "--disable-config-file", description = "Reads no temporal.toml.")
  private boolean configFileDisabled;

  @Option(names = "--disable-config-env", description = "Reads no $TEMPORAL_ variables.")
  private boolean variablesDisabled;

  public @Nullable String address() {
    return address;
  }

  public @Nullable String namespace() {
    return namespace;
  }

  public @Nullable String profile() {
    return profile;
  }

  public @Nullable String configFile() {
    return configFile;
  }

  public boolean configFileDisabled() {
    return configFileDisabled;
  }

  public boolean variablesDisabled() {
    return variablesDisabled;
  }

  /** The options as given, each with a space before it, to repeat them in a command to paste. */
  public String asArguments() {
    return argument("--address", address)
        + argument("--namespace", namespace)
        + argument("--profile", profile)
        + argument("--config-file", configFile)
        + (configFileDisabled ? " --disable-config-file" : "")
        + (variablesDisabled ? " --disable-config-env" : "");
  }

  private static String argument(String name, @Nullable String value) {
    return value == null ? "" : " " + name + " " + ShellWord.quoted(value);
  }
}
