package io.github.temporalsfn.activities.error;

import io.github.temporalsfn.workflows.FailureType;
import io.temporal.activity.ActivityInfo;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;

/**
 * How long a refusal is taken for a passing one. A permission just granted and credentials just
 * renewed need seconds to arrive, so the activity is tried again; a lasting refusal must not keep a
 * run waiting silently (https://github.com/apache/airflow/issues/41918).
 */
final class PassingRefusal {
  // With attempts after 0, 1, 3, 7 and 15 s, the fifth is the last: a failure within 30 s.
  private static final Duration PATIENCE = Duration.ofSeconds(14);

  private PassingRefusal() {}

  /** The failure, made the activity's last where it is a refusal that has lasted. */
  static ApplicationFailure inTime(ApplicationFailure failure, ActivityInfo activity) {
    return FailureType.of(failure.getType())
        .filter(PassingRefusal::isRefusal)
        .filter(refused -> hasLasted(activity))
        .map(refused -> refused.nonRetryableFailure(failure.getOriginalMessage()))
        .orElse(failure);
  }

  private static boolean isRefusal(FailureType type) {
    return type == FailureType.AccessDenied || type == FailureType.CredentialsUnavailable;
  }

  // A local activity has one attempt, and its caller decides. Both times are the server's: the
  // worker's clock may differ. (When the attempt was scheduled would say no more, and the test
  // server tells that of the attempt before.)
  private static boolean hasLasted(ActivityInfo activity) {
    long waited = activity.getStartedTimestamp() - activity.getScheduledTimestamp();
    return !activity.isLocal() && waited >= PATIENCE.toMillis();
  }
}
