package io.github.temporalsfn.activities;

import io.temporal.activity.ActivityInfo;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An activity's attempt, for what needs no Temporal. */
public final class TestActivityInfo {
  private TestActivityInfo() {}

  /** A regular activity's attempt that started so long after the first one was scheduled. */
  public static ActivityInfo regular(Duration sinceFirstAttempt) {
    return regular(5, sinceFirstAttempt);
  }

  /** The attempt of that number. */
  public static ActivityInfo regular(int attempt, Duration sinceFirstAttempt) {
    return info(false, attempt, sinceFirstAttempt);
  }

  public static ActivityInfo local(Duration sinceFirstAttempt) {
    return info(true, 1, sinceFirstAttempt);
  }

  /** The activity of that id, in that run of that workflow. */
  public static ActivityInfo of(String workflowId, String runId, String activityId) {
    return info(
        Map.of(
            "getWorkflowId",
            workflowId,
            "getWorkflowRunId",
            runId,
            "getActivityId",
            activityId,
            "isLocal",
            false,
            "getAttempt",
            1,
            "getScheduledTimestamp",
            0L,
            "getStartedTimestamp",
            0L));
  }

  private static ActivityInfo info(boolean local, int attempt, Duration sinceFirstAttempt) {
    long first = Instant.parse("2026-11-23T10:00:00Z").toEpochMilli();
    return info(
        Map.of(
            "getWorkflowId",
            "order-42",
            "isLocal",
            local,
            "getAttempt",
            attempt,
            "getScheduledTimestamp",
            first,
            "getStartedTimestamp",
            first + sinceFirstAttempt.toMillis()));
  }

  private static ActivityInfo info(Map<String, Object> answers) {
    return (ActivityInfo)
        Proxy.newProxyInstance(
            ActivityInfo.class.getClassLoader(),
            new Class<?>[] {ActivityInfo.class},
            (proxy, method, arguments) -> {
              Object answer = answers.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
              }
              return answer;
            });
  }
}
