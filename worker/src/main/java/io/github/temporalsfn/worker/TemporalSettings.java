package io.github.temporalsfn.worker;

import io.github.temporalsfn.workflows.codec.CodecConverter;
import io.github.temporalsfn.workflows.service.ServiceSettings;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Temporal is and how to be let in: the {@code TEMPORAL_*} variables and {@code
 * temporal.toml} that the Temporal CLI reads too; and how payloads are encoded.
 */
public record TemporalSettings(
    WorkflowServiceStubsOptions stubsOptions, WorkflowClientOptions clientOptions) {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\s:/\\[\\]]+):([0-9]{1,5})");
  private static final int HIGHEST_PORT = 65_535;
  private static final List<String> BOOLEANS =
      List.of("TEMPORAL_TLS", "TEMPORAL_TLS_DISABLE_HOST_VERIFICATION");
  private static final String CONFIG_FILE = "TEMPORAL_CONFIG_FILE";
  private static final List<String> FILES =
      List.of(
          CONFIG_FILE,
          "TEMPORAL_TLS_CLIENT_CERT_PATH",
          "TEMPORAL_TLS_CLIENT_KEY_PATH",
          "TEMPORAL_TLS_SERVER_CA_CERT_PATH");

  /**
   * Reads variables and file.
   *
   * @throws InvalidSettingException if one of them breaks a rule
   */
  static TemporalSettings load(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    // The SDK would read yes and 1 as false.
    BOOLEANS.forEach(name -> variables.requireEither(name, "true", "false"));
    // A configuration file that is not there counts as empty for the SDK, which would then
    // connect to localhost.
    FILES.forEach(variables::requireReadableFile);
    ClientConfigProfile profile = profile(environment);
    requireHostAndPort(profile.getAddress());
    ServiceSettings.mistakeIn(profile.getApiKey())
        .ifPresent(
            mistake -> {
              throw new InvalidSettingException(mistake);
            });
    try {
      return new TemporalSettings(
          stubsOptions(profile), encoding(profile.toWorkflowClientOptions(), environment));
    } catch (InvalidSettingException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new InvalidSettingException(ServiceSettings.mistakeInTls(e));
    }
  }

  private static WorkflowServiceStubsOptions stubsOptions(ClientConfigProfile profile) {
    return ServiceSettings.honouring(
        profile.getTls() == null ? null : profile.getTls().isDisabled(),
        profile.toWorkflowServiceStubsOptions());
  }

  private static WorkflowClientOptions encoding(
      WorkflowClientOptions options, Map<String, String> environment) {
    try {
      return CodecConverter.in(options, environment);
    } catch (IllegalArgumentException e) {
      throw InvalidSettingException.of(CodecConverter.VARIABLE, String.valueOf(e.getMessage()));
    }
  }

  private static ClientConfigProfile profile(Map<String, String> environment) {
    try {
      return ClientConfigProfile.load(
          LoadClientConfigProfileOptions.newBuilder().setEnvOverrides(environment).build());
    } catch (IOException e) {
      throw new InvalidSettingException(
          (environment.containsKey(CONFIG_FILE) ? CONFIG_FILE : "temporal.toml")
              + " cannot be read: "
              + reason(e));
    } catch (RuntimeException e) {
      throw new InvalidSettingException(
          environment.containsKey("TEMPORAL_PROFILE")
              ? "TEMPORAL_PROFILE: " + reason(e)
              : "TEMPORAL_*: " + reason(e));
    }
  }

  private static void requireHostAndPort(@Nullable String address) {
    if (address == null || address.isEmpty()) {
      return;
    }
    Matcher matcher = HOST_AND_PORT.matcher(address);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > HIGHEST_PORT) {
      throw InvalidSettingException.of(
          "TEMPORAL_ADDRESS", "must be host:port, it is \"" + address + "\"");
    }
  }

  // A parser's message has several lines, of which the first says it.
  private static String reason(Throwable error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("not valid");
  }
}
