package io.github.temporalsfn.activities.call;

import io.temporal.activity.ActivityInfo;

/**
 * For whom a call is made.
 *
 * @param id the workflow's, or the activity's where there is no workflow
 * @param isLocal whether it is a local activity, which has one attempt and a caller who decides
 * @param isPatienceOver whether this is the last attempt for what should have passed by now
 */
public record Caller(String id, boolean isLocal, boolean isPatienceOver) {
  /** The worker itself, which lists executions for all of its runs. */
  public static final Caller WATCH = new Caller("temporal-sfn-watch", true, false);

  /** An attempt of an activity. */
  public static Caller of(ActivityInfo activity) {
    String workflowId = activity.getWorkflowId();
    return new Caller(
        workflowId == null ? activity.getActivityId() : workflowId,
        activity.isLocal(),
        Patience.isOver(activity));
  }

  /** What CloudTrail calls it where a role is assumed. */
  public String session() {
    return SessionName.of(id);
  }
}
