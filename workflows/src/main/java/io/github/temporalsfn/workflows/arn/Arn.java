package io.github.temporalsfn.workflows.arn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The six parts of an ARN of Step Functions: {@code arn:partition:states:region:account:kind:rest}.
 */
record Arn(String partition, String region, String account, String kind, String rest) {
  // Every partition of AWS's partitions.json: aws, aws-cn, aws-us-gov, aws-eusc, aws-iso and on.
  private static final Pattern PARTITION = Pattern.compile("aws(-[a-z0-9]+)*");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  // AWS limits an ARN to 256 characters (API reference, StartExecution, stateMachineArn).
  private static final int MAXIMUM_LENGTH = 256;
  private static final Pattern SHAPE =
      Pattern.compile("arn:([^:]*):states:([^:]*):([^:]*):([A-Za-z]+):(.+)");

  static Arn parse(String text, String expected) {
    if (text.isEmpty()) {
      throw new InvalidArnException("must be " + expected + ", is empty");
    }
    if (text.length() > MAXIMUM_LENGTH) {
      throw new InvalidArnException(
          "must be "
              + expected
              + ", is longer than "
              + MAXIMUM_LENGTH
              + " characters ("
              + text.length()
              + ")");
    }
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()
        || !PARTITION.matcher(matcher.group(1)).matches()
        || !REGION.matcher(matcher.group(2)).matches()
        || !ACCOUNT.matcher(matcher.group(3)).matches()) {
      throw new InvalidArnException(
          "must be " + expected + ", is a string of " + text.length() + " characters that is none");
    }
    return new Arn(
        matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5));
  }
}
