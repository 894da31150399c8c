package io.github.temporalsfn.worker;

/** A setting breaks a rule. The message names variable and rule in one line, never a secret. */
public final class InvalidSettingException extends RuntimeException {
  public InvalidSettingException(String message) {
    super(message);
  }

  static InvalidSettingException of(String variable, String rule) {
    return new InvalidSettingException(variable + " " + rule);
  }
}
