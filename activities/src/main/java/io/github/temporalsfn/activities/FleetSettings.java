package io.github.temporalsfn.activities;

import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.budget.ServiceQuotas;
import io.github.temporalsfn.activities.events.QueueUrl;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.util.List;

/**
 * How a worker gets along with AWS's quotas.
 *
 * @param quotas what AWS lets everybody in an account do together
 * @param quotaShare the part of it that this worker begins with, more than 0 and at most 1
 * @param watch whether runs are woken when their executions end, instead of asking again and again
 * @param eventQueues where EventBridge puts events; none unless there is a watch
 * @param eventsConnection whose credentials the queues are read with
 */
public record FleetSettings(
    ServiceQuotas quotas,
    double quotaShare,
    boolean watch,
    List<QueueUrl> eventQueues,
    ConnectionChoice eventsConnection) {
  /** AWS's default quotas, 30 % of them to begin with, and a watch without events. */
  public static final FleetSettings DEFAULT =
      new FleetSettings(
          ServiceQuotas.aws(),
          RequestBudget.DEFAULT_SHARE,
          true,
          List.of(),
          ConnectionChoice.DEFAULT);

  public FleetSettings {
    eventQueues = List.copyOf(eventQueues);
    if (!watch && !eventQueues.isEmpty()) {
      throw new IllegalArgumentException("events wake nobody without a watch");
    }
  }
}
