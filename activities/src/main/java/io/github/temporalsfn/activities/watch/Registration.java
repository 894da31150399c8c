package io.github.temporalsfn.activities.watch;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One run that is watched. Its watch guards it; times are epoch milliseconds. */
final class Registration {
  final String executionArn;
  final String workflowId;

  /** Whether it is one of this worker's runs, and not one seen in a list. */
  boolean isOwn;

  /** How often the workflow was signalled for nothing, as far as is known. */
  int falseAlarms;

  int redriveCount;

  /** When the execution was started; 0: unknown, or it was redriven and may stand elsewhere. */
  long startDate;

  long since;

  /** The last sweep that has seen the execution running; 0: none. */
  int seenInSweep;

  /** Since when sweeps do not see it; 0: they do. */
  long absentSince;

  /** When the run was last signalled; 0: never since it was registered. */
  long signalledAt;

  /** Whether the run is being signalled. */
  boolean isBeingWoken;

  /** How often in a row it was told of an end that AWS does not show. */
  int alarmsInARow;

  Registration(String executionArn, String workflowId, long since) {
    this.executionArn = executionArn;
    this.workflowId = workflowId;
    this.since = since;
  }

  /** The same for everybody who tells the run of the same end. */
  String requestId() {
    return requestId(executionArn, redriveCount, falseAlarms);
  }

  static String requestId(String executionArn, int redriveCount, int falseAlarms) {
    String news = executionArn + ' ' + redriveCount + ' ' + falseAlarms;
    return UUID.nameUUIDFromBytes(news.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
