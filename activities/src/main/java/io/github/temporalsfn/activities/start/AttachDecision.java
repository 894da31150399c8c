package io.github.temporalsfn.activities.start;

/** What an execution of the wanted name is to the start that found it. */
sealed interface AttachDecision {
  /** This start, or an attempt of it whose answer was lost, created the execution. */
  record Created() implements AttachDecision {}

  /** It was there before, and the policy lets this run use it. */
  record Attached() implements AttachDecision {}

  /**
   * It may not be used.
   *
   * @param reason why, and what to do, as the end of a message
   */
  record Refused(String reason) implements AttachDecision {}
}
