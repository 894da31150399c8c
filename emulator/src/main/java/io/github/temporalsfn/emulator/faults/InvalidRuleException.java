package io.github.temporalsfn.emulator.faults;

/** Rules in JSON that cannot be; the message names the field and what it may be. */
public final class InvalidRuleException extends Exception {
  InvalidRuleException(String message) {
    super(message, null, false, false);
  }
}
