package io.github.temporalsfn.worker;

import io.github.temporalsfn.activities.budget.ServiceQuotas;
import io.github.temporalsfn.activities.events.QueueUrl;
import io.github.temporalsfn.worker.metrics.ListenAddress;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.temporal.common.WorkerDeploymentVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Environment variables, each read by its rule. */
record Variables(Map<String, String> values) {
  // As SLF4J names them.
  private static final Set<String> LOG_LEVELS = Set.of("trace", "debug", "info", "warn", "error");

  // Temporal's own rule, which it tells only to the poller, again and again.
  private static final Pattern NO_DEPLOYMENT_NAME = Pattern.compile("[.:]|^__");

  /** A text that is not blank; {@code otherwise} where the variable is not set. */
  String text(String name, String otherwise) {
    String value = values.getOrDefault(name, otherwise);
    if (value.isBlank()) {
      throw InvalidSettingException.of(name, "must not be empty");
    }
    return value;
  }

  /** More than zero, as ISO-8601 or in seconds. */
  Duration duration(String name, Duration otherwise) {
    String value = value(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      Duration duration =
          Duration.parse(Character.isDigit(value.charAt(0)) ? "PT" + value + "S" : value);
      if (!duration.isNegative() && !duration.isZero()) {
        return duration;
      }
    } catch (DateTimeException e) {
      // Refused below, like zero.
    }
    throw InvalidSettingException.of(
        name, "must be a duration of more than zero, such as PT30S or 30");
  }

  /** More than 0 and at most 1. */
  double share(String name, double otherwise) {
    String value = value(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      double share = Double.parseDouble(value);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Refused below, like zero.
    }
    throw InvalidSettingException.of(name, "must be more than 0 and at most 1, such as 0.3");
  }

  /** {@code on} or {@code off}. */
  boolean isOn(String name, boolean otherwise) {
    return switch (value(name)) {
      case "" -> otherwise;
      case "on" -> true;
      case "off" -> false;
      default -> throw InvalidSettingException.of(name, "must be on or off");
    };
  }

  /** Quotas as {@code DescribeExecution=300/50}, in the place of AWS's own. */
  ServiceQuotas quotas(String name) {
    try {
      return ServiceQuotas.parse(value(name));
    } catch (IllegalArgumentException e) {
      throw InvalidSettingException.of(name, "is wrong: " + e.getMessage());
    }
  }

  /** Addresses of queues, separated by commas. */
  List<QueueUrl> queues(String name) {
    String value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    try {
      return Arrays.stream(value.split(",", -1)).map(String::strip).map(QueueUrl::of).toList();
    } catch (IllegalArgumentException e) {
      throw InvalidSettingException.of(name, String.valueOf(e.getMessage()));
    }
  }

  /** Where to listen; {@code null}: nowhere. */
  @Nullable ListenAddress listenAddress(String name) {
    String value = value(name);
    if (value.isEmpty()) {
      return null;
    }
    return ListenAddress.parse(value)
        .orElseThrow(
            () ->
                InvalidSettingException.of(
                    name,
                    "must be host:port, :port or port, such as :9464, it is \"" + value + "\""));
  }

  /** A connection's name; {@code null}: the default one's. */
  @Nullable String connection(String name) {
    String value = value(name);
    if (!value.isEmpty() && !ConnectionChoice.isName(value)) {
      throw InvalidSettingException.of(name, ConnectionChoice.NAME_RULE);
    }
    return value.isEmpty() ? null : value;
  }

  /** A version of a worker deployment, of two variables; {@code null} where neither is set. */
  @Nullable WorkerDeploymentVersion version(String nameVariable, String buildVariable) {
    String name = value(nameVariable);
    String build = value(buildVariable);
    if (name.isEmpty() != build.isEmpty()) {
      throw InvalidSettingException.of(
          name.isEmpty() ? buildVariable : nameVariable,
          "must be set together with " + (name.isEmpty() ? nameVariable : buildVariable));
    }
    if (NO_DEPLOYMENT_NAME.matcher(name).find()) {
      throw InvalidSettingException.of(
          nameVariable, "must have no . and no : in it, and not begin with __");
    }
    return name.isEmpty() ? null : new WorkerDeploymentVersion(name, build);
  }

  /** Nothing, or exactly one of two words. */
  void requireEither(String name, String one, String other) {
    String value = value(name);
    if (!value.isEmpty() && !value.equals(one) && !value.equals(other)) {
      throw InvalidSettingException.of(name, "must be " + one + " or " + other);
    }
  }

  /** Nothing, or a log level, in any case. */
  void requireLogLevel(String name) {
    String value = value(name).strip().toLowerCase(Locale.ROOT);
    if (!value.isEmpty() && !LOG_LEVELS.contains(value)) {
      throw InvalidSettingException.of(name, "must be error, warn, info, debug or trace");
    }
  }

  /** Nothing, or the name of a file that can be read. */
  void requireReadableFile(String name) {
    String value = value(name);
    if (!value.isEmpty() && !isReadableFile(value)) {
      throw InvalidSettingException.of(
          name, "must name a file that can be read, " + value + " cannot");
    }
  }

  /** Nothing, or an absolute http or https address. */
  void requireHttpAddress(String name) {
    String value = value(name);
    if (!value.isEmpty() && !isHttpAddress(value)) {
      throw InvalidSettingException.of(name, "must be an address like https://host:port");
    }
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  private static boolean isReadableFile(String name) {
    try {
      Path path = Path.of(name);
      return Files.isRegularFile(path) && Files.isReadable(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isHttpAddress(String text) {
    try {
      URI uri = new URI(text);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Never the values: some are secrets. */
  @Override
  public String toString() {
    return "Variables";
  }
}
