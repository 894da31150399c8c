package io.github.temporalsfn.workflows.execution;

import io.github.temporalsfn.workflows.FailureType;
import io.temporal.failure.ApplicationFailure;

/** What came of a write to AWS. */
sealed interface Outcome<T> {
  /** AWS did it. */
  record Done<T>(T answer) implements Outcome<T> {}

  /** AWS did not, and trying again would not help. */
  record Refused<T>(FailureType type, String message) implements Outcome<T> {
    ApplicationFailure failure() {
      return type.failure(message);
    }
  }

  /** It was unwanted before it was tried. */
  record NotTried<T>() implements Outcome<T> {}

  /** Nobody knows: there was no answer in time, or before somebody lost patience. */
  record Unknown<T>(String reason) implements Outcome<T> {}
}
