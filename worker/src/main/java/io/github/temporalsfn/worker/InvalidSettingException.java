package io.github.temporalsfn.worker;

/** A setting breaks a rule. The message names variable and rule in one line, never a secret. */
public final class InvalidSettingException extends RuntimeException {
  // A message may quote a value, and a value may be anything.
  private static final int LONGEST = 1_000;

  public InvalidSettingException(String message) {
    super(oneLine(message));
  }

  static InvalidSettingException of(String variable, String rule) {
    return new InvalidSettingException(variable + " " + rule);
  }

  private static String oneLine(String message) {
    String line = message.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
