package io.github.temporalsfn.emulator.api;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A Step Functions ARN of the kind that an action asked for.
 *
 * @param text the ARN as it was sent
 * @param prefix everything in front of the resource: partition, region, account
 * @param path the resource behind its type: {@code order} or {@code order:run-1}
 */
record ResourceArn(String text, String prefix, String path) {
  /** The service model's limit for ARNs in requests. */
  static final int MAX_LENGTH = 256;

  /** Reads a state machine's ARN, with or without the qualifier of a version or an alias. */
  static ResourceArn stateMachine(String text) throws ApiException {
    ResourceArn arn = parse(text, "stateMachine");
    if (arn.path.contains("/")) {
      throw ApiException.validation("Labeled State Machine ARNs are not supported for this API");
    }
    if (arn.path.indexOf(':') != arn.path.lastIndexOf(':')
        || arn.path.startsWith(":")
        || arn.path.endsWith(":")) {
      throw invalid(text);
    }
    return arn;
  }

  /** Reads an execution's ARN. */
  static ResourceArn execution(String text) throws ApiException {
    ResourceArn arn = parse(text, "execution");
    if (!arn.path.contains(":")) {
      throw invalid(text);
    }
    return arn;
  }

  /** Refuses the ARN of an execution that a map run has started. */
  static void refuseLabel(String executionArn) throws ApiException {
    if (execution(executionArn).path.contains("/")) {
      throw ApiException.validation("Labeled Execution ARNs are not supported for this API");
    }
  }

  /** Reads an alias's ARN. */
  static ResourceArn alias(String text) throws ApiException {
    ResourceArn arn = stateMachine(text);
    if (arn.qualifier() == null || arn.version().isPresent()) {
      throw invalid(text);
    }
    return arn;
  }

  /** Refuses what is no role's ARN. */
  static void checkRole(String text) throws ApiException {
    if (!text.startsWith("arn:")) {
      throw invalid("Invalid ARN prefix: " + text);
    }
  }

  /** Reads the ARN of a map run. */
  static ResourceArn mapRun(String text) throws ApiException {
    return parse(text, "mapRun");
  }

  /** The name of the state machine in an ARN of it or of an execution, whatever else is wrong. */
  static @Nullable String machineName(@Nullable String text) {
    String[] parts = text == null ? new String[0] : text.split(":", 8);
    return parts.length < 7 ? null : parts[6].replaceFirst("/.*", "");
  }

  /** The ARN in an ARN of a state machine without the qualifier; null where it is none. */
  static @Nullable String machineArn(@Nullable String text) {
    try {
      return text == null ? null : stateMachine(text).machineArn();
    } catch (ApiException e) {
      return null;
    }
  }

  /** The name of this state machine. */
  String name() {
    int colon = path.indexOf(':');
    return colon < 0 ? path : path.substring(0, colon);
  }

  /** The version or alias of this state machine that is meant, if any. */
  @Nullable String qualifier() {
    int colon = path.indexOf(':');
    return colon < 0 ? null : path.substring(colon + 1);
  }

  /** The number of the version that is meant, if it is one: a name of digits is no alias's. */
  OptionalInt version() {
    String qualifier = qualifier();
    return qualifier != null && qualifier.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(qualifier))
        : OptionalInt.empty();
  }

  /** This state machine's ARN without a qualifier. */
  String machineArn() {
    return prefix + ":stateMachine:" + name();
  }

  /** The ARN of a STANDARD execution of this state machine. */
  String executionArn(String executionName) {
    return prefix + ":execution:" + name() + ":" + executionName;
  }

  /** The ARN of an EXPRESS execution of this state machine; the id tells it from its namesakes. */
  String expressArn(String executionName, String id) {
    return prefix + ":express:" + name() + ":" + executionName + ":" + id;
  }

  /** The ARN of a state machine. */
  static String stateMachineArn(String region, String account, String name) {
    return "arn:"
        + partition(region)
        + ":states:"
        + region
        + ":"
        + account
        + ":stateMachine:"
        + name;
  }

  private static ResourceArn parse(String text, String type) throws ApiException {
    if (!text.startsWith("arn:")) {
      throw invalid("Invalid ARN prefix: " + text);
    }
    String[] parts = text.split(":", 7);
    if (parts.length < 7 || !parts[2].equals("states") || parts[6].isEmpty()) {
      throw invalid(text);
    }
    if (!parts[5].equals(type)) {
      throw invalid("Resource type not valid in this context: " + parts[5]);
    }
    String prefix = text.substring(0, text.length() - parts[5].length() - parts[6].length() - 2);
    return new ResourceArn(text, prefix, parts[6]);
  }

  static ApiException invalid(String what) {
    return ApiException.of("InvalidArn", "Invalid Arn", what);
  }

  private static String partition(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    if (region.startsWith("us-gov-")) {
      return "aws-us-gov";
    }
    return region.startsWith("eusc-") ? "aws-eusc" : "aws";
  }
}
