package io.github.temporalsfn.activities.error;

import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.workflows.FailureType;
import io.temporal.failure.ApplicationFailure;

/**
 * How long a refusal is taken for a passing one. A permission just granted and credentials just
 * renewed need seconds to arrive, so the activity is tried again; a lasting refusal must not keep a
 * run waiting silently (https://github.com/apache/airflow/issues/41918).
 */
final class PassingRefusal {
  private PassingRefusal() {}

  /** The failure, made the activity's last where it is a refusal that has lasted. */
  static ApplicationFailure inTime(ApplicationFailure failure, Caller caller) {
    return FailureType.of(failure.getType())
        .filter(PassingRefusal::isRefusal)
        .filter(refused -> hasLasted(caller))
        .map(refused -> refused.nonRetryableFailure(failure.getOriginalMessage()))
        .orElse(failure);
  }

  private static boolean isRefusal(FailureType type) {
    return type == FailureType.AccessDenied || type == FailureType.CredentialsUnavailable;
  }

  // A local activity has one attempt, and its caller decides.
  private static boolean hasLasted(Caller caller) {
    return !caller.isLocal() && caller.isPatienceOver();
  }
}
