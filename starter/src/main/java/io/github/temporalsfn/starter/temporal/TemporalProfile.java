package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.workflows.codec.CodecConverter;
import io.github.temporalsfn.workflows.service.ServiceSettings;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Temporal is and how to be let in: the Temporal CLI's options over its {@code TEMPORAL_*}
 * variables over its {@code temporal.toml}; and how payloads are encoded.
 */
public record TemporalProfile(
    WorkflowServiceStubsOptions stubsOptions, WorkflowClientOptions clientOptions) {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s:/\\[\\]]+):[0-9]{1,5}");

  /**
   * Reads options, variables and file.
   *
   * @throws CommandFailure if one of them breaks a rule
   */
  public static TemporalProfile load(ConnectionOptions options, Map<String, String> variables) {
    if (options.configFile() != null) {
      requireConfigFile("--config-file", options.configFile());
    } else if (!options.configFileDisabled() && !options.variablesDisabled()) {
      requireConfigFile("TEMPORAL_CONFIG_FILE", variables.get("TEMPORAL_CONFIG_FILE"));
    }
    try {
      ClientConfigProfile.Builder builder =
          ClientConfigProfile.load(
              LoadClientConfigProfileOptions.newBuilder()
                  .setConfigFileProfile(options.profile())
                  .setConfigFilePath(options.configFile())
                  .setDisableFile(options.configFileDisabled())
                  .setDisableEnv(options.variablesDisabled())
                  .setEnvOverrides(variables)
                  .build())
              .toBuilder();
      if (options.address() != null) {
        builder.setAddress(options.address());
      }
      if (options.namespace() != null) {
        builder.setNamespace(options.namespace());
      }
      ClientConfigProfile profile = builder.build();
      requireHostAndPort(profile.getAddress());
      ServiceSettings.mistakeIn(profile.getApiKey())
          .ifPresent(
              mistake -> {
                throw CommandFailure.badUsage(mistake);
              });
      return new TemporalProfile(
          stubsOptions(profile), encoding(profile.toWorkflowClientOptions(), variables));
    } catch (CommandFailure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw CommandFailure.badUsage("the configuration of Temporal: " + reason(e));
    }
  }

  private static WorkflowServiceStubsOptions stubsOptions(ClientConfigProfile profile) {
    try {
      return ServiceSettings.honouring(
          profile.getTls() == null ? null : profile.getTls().isDisabled(),
          profile.toWorkflowServiceStubsOptions());
    } catch (RuntimeException e) {
      throw CommandFailure.badUsage(ServiceSettings.mistakeInTls(e));
    }
  }

  private static WorkflowClientOptions encoding(
      WorkflowClientOptions options, Map<String, String> variables) {
    try {
      return CodecConverter.in(options, variables);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.badUsage(CodecConverter.VARIABLE + " " + e.getMessage());
    }
  }

  // The SDK takes a file that is not there for an empty one, and would connect to localhost.
  private static void requireConfigFile(String source, @Nullable String file) {
    if (file != null && !file.isEmpty() && !Files.isReadable(Path.of(file))) {
      throw CommandFailure.badUsage(source + ": the file " + file + " cannot be read");
    }
  }

  private static void requireHostAndPort(@Nullable String address) {
    if (address != null && !address.isEmpty() && !HOST_AND_PORT.matcher(address).matches()) {
      throw CommandFailure.badUsage(
          "Temporal's address must be host:port, it is \"" + address + "\"");
    }
  }

  private static String reason(Throwable error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    String message = cause.getMessage();
    // A file's parser tells more than one line.
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    return cause instanceof NoSuchFileException
        ? "there is no file " + line
        : line.isEmpty() ? cause.getClass().getSimpleName() : line;
  }
}
