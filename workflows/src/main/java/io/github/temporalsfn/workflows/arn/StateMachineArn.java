package io.github.temporalsfn.workflows.arn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A state machine's ARN, with a version or an alias where it has one.
 *
 * @param text the whole ARN, as AWS takes it
 * @param qualifier version number or alias, {@code null} for the bare ARN
 */
public record StateMachineArn(
    String text,
    String partition,
    String region,
    String account,
    String name,
    @Nullable String qualifier) {
  private static final String EXPECTED =
      "a state machine's ARN (arn:aws:states:REGION:ACCOUNT:stateMachine:NAME)";
  private static final Pattern NAME =
      Pattern.compile("([^:/\\s]{1,80})(?::([A-Za-z0-9_.-]{1,80}))?");

  /**
   * Reads an ARN.
   *
   * @throws InvalidArnException if it is none, or one of another kind
   */
  public static StateMachineArn parse(String text) {
    Arn arn = Arn.parse(text, EXPECTED);
    if (!arn.kind().equals("stateMachine")) {
      throw new InvalidArnException(
          "must be " + EXPECTED + ", is the ARN of another kind, " + shortened(arn.kind()));
    }
    if (arn.rest().contains("/")) {
      // StartExecution answers API_DOES_NOT_SUPPORT_LABELED_ARNS.
      throw new InvalidArnException(
          "must not carry the label of a Distributed Map; use the ARN of the state machine itself");
    }
    Matcher matcher = NAME.matcher(arn.rest());
    if (!matcher.matches() || !LegalName.isMadeOf(matcher.group(1))) {
      throw new InvalidArnException("must be " + EXPECTED + ", has no legal name");
    }
    return new StateMachineArn(
        text, arn.partition(), arn.region(), arn.account(), matcher.group(1), matcher.group(2));
  }

  /** The ARN without version or alias: the one that executions report. */
  public String unqualified() {
    return qualifier == null ? text : text.substring(0, text.length() - qualifier.length() - 1);
  }

  /** The ARN of the execution of that name; versions and aliases share one space of names. */
  public ExecutionArn execution(String executionName) {
    return ExecutionArn.parse(
        "arn:"
            + partition
            + ":states:"
            + region
            + ":"
            + account
            + ":execution:"
            + name
            + ":"
            + executionName);
  }

  private static String shortened(String kind) {
    return kind.length() <= 20 ? kind : "an unknown one";
  }
}
