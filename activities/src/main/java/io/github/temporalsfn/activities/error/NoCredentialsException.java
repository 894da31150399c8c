package io.github.temporalsfn.activities.error;

/**
 * A connection's own source of credentials has none. The message says which and what to do; it
 * repeats nothing of what the source has said.
 */
public final class NoCredentialsException extends RuntimeException {
  public NoCredentialsException(String message) {
    super(message);
  }
}
