package io.github.temporalsfn.activities.start;

import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.activity.IsoDate;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides whether an execution of the same name and input is this run's own, may be attached to, or
 * must be refused. Pure: it sees only the evidence.
 *
 * @param derivedName whether the name belongs to the calling run alone
 * @param policy for an execution that was there before
 * @param firstScheduled when the activity's first attempt was scheduled
 * @param attempt of the activity, from 1
 * @param runStartedAt when the calling run began
 */
record AttachRule(
    boolean derivedName,
    OnExistingExecution policy,
    Instant firstScheduled,
    int attempt,
    Instant runStartedAt) {
  // AWS's clock and Temporal's may differ that much; ours cannot have started earlier.
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);
  // How old a closed execution may be: older ones are another night's (a nightly schedule with a
  // fixed name must not return last night's result).
  private static final Duration MAXIMUM_AGE = Duration.ofMinutes(5);

  /** For an execution that AWS's answer to the start names: new, or running with the same input. */
  AttachDecision whenAccepted(Instant startDate) {
    if (derivedName || !startedBefore(startDate)) {
      return new AttachDecision.Created();
    }
    return policy == OnExistingExecution.FAIL
        ? new AttachDecision.Refused("is running since " + IsoDate.of(startDate) + forPolicyFail())
        : new AttachDecision.Attached();
  }

  /** For an execution that made AWS refuse the start, and that has the same input. */
  AttachDecision whenRefused(ExistingExecution existing) {
    boolean createdByUs = attempt > 1 && !startedBefore(existing.startDate());
    if (derivedName || createdByUs) {
      return new AttachDecision.Created();
    }
    return switch (policy) {
      case ATTACH_ANY -> new AttachDecision.Attached();
      case FAIL -> new AttachDecision.Refused(existing.story() + forPolicyFail());
      case ATTACH ->
          existing.isClosed() && existing.startDate().isBefore(runStartedAt.minus(MAXIMUM_AGE))
              ? new AttachDecision.Refused(
                  existing.story()
                      + ", started more than 5 minutes before this run; choose another name, or"
                      + " onExistingExecution ATTACH_ANY")
              : new AttachDecision.Attached();
    };
  }

  private boolean startedBefore(Instant startDate) {
    return startDate.isBefore(firstScheduled.minus(CLOCK_TOLERANCE));
  }

  private static String forPolicyFail() {
    return ", and onExistingExecution is FAIL; choose another name";
  }
}
