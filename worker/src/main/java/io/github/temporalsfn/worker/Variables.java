package io.github.temporalsfn.worker;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Environment variables, each read by its rule. */
record Variables(Map<String, String> values) {
  private static final Set<String> BOOLEANS = Set.of("true", "false");

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

  /** Nothing, or exactly true or false: the SDK would read yes and 1 as false. */
  void requireBoolean(String name) {
    String value = value(name);
    if (!value.isEmpty() && !BOOLEANS.contains(value)) {
      throw InvalidSettingException.of(name, "must be true or false");
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
