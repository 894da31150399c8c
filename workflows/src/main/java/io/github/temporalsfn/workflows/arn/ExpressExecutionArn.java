package io.github.temporalsfn.workflows.arn;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of an Express workflow's execution, {@code …:express:STATE_MACHINE:NAME:UUID}: AWS makes
 * it up at the start, and keeps no state under it.
 */
public record ExpressExecutionArn(
    String text,
    String partition,
    String region,
    String account,
    String stateMachine,
    String name) {
  private static final String EXPECTED =
      "the ARN of an Express workflow's execution"
          + " (arn:aws:states:REGION:ACCOUNT:express:STATE_MACHINE:NAME:UUID)";
  private static final Pattern NAMES =
      Pattern.compile("([^:/\\s]{1,80}):([^:/\\s]{1,80}):[^:/\\s]{1,80}");

  /**
   * Reads an ARN.
   *
   * @throws InvalidArnException if it is none, or one of another kind
   */
  public static ExpressExecutionArn parse(String text) {
    Arn arn = Arn.parse(text, EXPECTED);
    Matcher matcher = NAMES.matcher(arn.rest());
    if (!arn.kind().equals("express")
        || !matcher.matches()
        || !LegalName.isMadeOf(arn.rest().replace(":", ""))) {
      throw new InvalidArnException("must be " + EXPECTED + ", is the ARN of another kind");
    }
    return new ExpressExecutionArn(
        text, arn.partition(), arn.region(), arn.account(), matcher.group(1), matcher.group(2));
  }

  /** The state machine's ARN without version or alias. */
  public String stateMachineArn() {
    return String.join(":", "arn", partition, "states", region, account, "stateMachine")
        + ":"
        + stateMachine;
  }

  /** The execution's page in the AWS console, which finds it by its start in the logs. */
  public String consoleUrl(Instant startDate) {
    return ConsolePage.of(partition, region, "/express-executions/details/" + text)
        + "?startDate="
        + startDate.toEpochMilli();
  }
}
