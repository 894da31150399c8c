package io.github.temporalsfn.activities.call;

import io.temporal.activity.ActivityInfo;

/**
 * For whom a call is made.
 *
 * @param session what CloudTrail calls it where a role is assumed
 * @param isLocal whether it is a local activity, which has one attempt and a caller who decides
 * @param isPatienceOver whether this is the last attempt for what should have passed by now
 */
public record Caller(String session, boolean isLocal, boolean isPatienceOver) {
  /** An attempt of an activity. */
  public static Caller of(ActivityInfo activity) {
    String workflowId = activity.getWorkflowId();
    return new Caller(
        SessionName.of(workflowId == null ? activity.getActivityId() : workflowId),
        activity.isLocal(),
        Patience.isOver(activity));
  }
}
