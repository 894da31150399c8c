package io.github.temporalsfn.emulator.store;

/** An execution cannot be redriven; the message is the reason, in AWS's words. */
public final class NotRedrivableException extends Exception {
  NotRedrivableException(String reason) {
    super(reason, null, false, false);
  }
}
