package io.github.temporalsfn.workflows.arn;

import java.util.regex.Pattern;

/**
 * AWS's rule for the characters in names of state machines and executions (API reference,
 * CreateStateMachine and StartExecution). What a caller writes into an ARN is held to it too: such
 * a name is shown in messages, logs and Markdown.
 */
public final class LegalName {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\s\\p{Z}<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\x00-\\x1f\\x7f-\\x9f\\x{fffe}\\x{ffff}"
              + "\\x{d800}-\\x{dfff}\\x{10ffff}]");

  private LegalName() {}

  /** Whether every character may stand in a name; its length is not looked at. */
  public static boolean isMadeOf(String text) {
    return !FORBIDDEN.matcher(text).find();
  }
}
