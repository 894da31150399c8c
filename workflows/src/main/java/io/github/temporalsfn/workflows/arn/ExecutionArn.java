package io.github.temporalsfn.workflows.arn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ARN of an execution of a Standard workflow. */
public record ExecutionArn(
    String text,
    String partition,
    String region,
    String account,
    String stateMachine,
    String name) {
  /** What to say to whoever asks about an Express workflow's execution, behind its name. */
  public static final String EXPRESS_ADVICE =
      "is that of an Express workflow's execution, whose state AWS does not keep; run Express"
          + " workflows through RunStateMachine, which returns their result, or read their"
          + " CloudWatch logs";

  private static final String EXPECTED =
      "an execution's ARN (arn:aws:states:REGION:ACCOUNT:execution:STATE_MACHINE:NAME)";
  private static final Pattern EXPRESS =
      Pattern.compile("arn:[^:]*:states:[^:]*:[^:]*:express:.*", Pattern.DOTALL);
  private static final Pattern NAMES = Pattern.compile("([^:/\\s]{1,80}):([^:/\\s]{1,80})");

  /** Whether it is the ARN of an Express workflow's execution, whose state AWS does not keep. */
  public static boolean isExpress(String text) {
    return EXPRESS.matcher(text).matches();
  }

  /**
   * Reads an ARN.
   *
   * @throws InvalidArnException if it is none, or one of another kind
   */
  public static ExecutionArn parse(String text) {
    Arn arn = Arn.parse(text, EXPECTED);
    if (arn.kind().equals("execution") && arn.rest().contains("/")) {
      throw new InvalidArnException(
          "must not be that of a Distributed Map's child execution; use the ARN of the execution"
              + " that the Map state belongs to, which waits for its children and fails with them");
    }
    Matcher matcher = NAMES.matcher(arn.rest());
    if (!arn.kind().equals("execution") || !matcher.matches()) {
      throw new InvalidArnException("must be " + EXPECTED + ", is the ARN of another kind");
    }
    if (!LegalName.isMadeOf(matcher.group(1)) || !LegalName.isMadeOf(matcher.group(2))) {
      throw new InvalidArnException("must be " + EXPECTED + ", has no legal name");
    }
    return new ExecutionArn(
        text, arn.partition(), arn.region(), arn.account(), matcher.group(1), matcher.group(2));
  }

  /** The state machine's ARN without version or alias. */
  public String stateMachineArn() {
    return "arn:"
        + partition
        + ":states:"
        + region
        + ":"
        + account
        + ":stateMachine:"
        + stateMachine;
  }

  /** The execution's page in the AWS console of its partition. */
  public String consoleUrl() {
    return ConsolePage.of(partition, region, "/v2/executions/details/" + text);
  }
}
