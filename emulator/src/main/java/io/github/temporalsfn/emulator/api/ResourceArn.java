package io.github.temporalsfn.emulator.api;

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

  /** Reads a state machine's ARN. */
  static ResourceArn stateMachine(String text) throws ApiException {
    ResourceArn arn = parse(text, "stateMachine");
    if (arn.path.contains("/")) {
      throw ApiException.validation("Labeled State Machine ARNs are not supported for this API");
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

  /** The ARN of an execution of this state machine. */
  String executionArn(String name) {
    return prefix + ":execution:" + path + ":" + name;
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

  private static ApiException invalid(String what) {
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
