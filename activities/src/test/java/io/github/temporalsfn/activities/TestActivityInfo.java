package io.github.temporalsfn.activities;

import io.temporal.activity.ActivityInfo;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;

/** An activity's attempt, for what needs no Temporal. */
public final class TestActivityInfo {
  private TestActivityInfo() {}

  /** A regular activity's attempt that started so long after the first one was scheduled. */
  public static ActivityInfo regular(Duration sinceFirstAttempt) {
    return info(false, sinceFirstAttempt);
  }

  public static ActivityInfo local(Duration sinceFirstAttempt) {
    return info(true, sinceFirstAttempt);
  }

  private static ActivityInfo info(boolean local, Duration sinceFirstAttempt) {
    long first = Instant.parse("2026-11-23T10:00:00Z").toEpochMilli();
    return (ActivityInfo)
        Proxy.newProxyInstance(
            ActivityInfo.class.getClassLoader(),
            new Class<?>[] {ActivityInfo.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "isLocal" -> local;
                  case "getScheduledTimestamp" -> first;
                  case "getStartedTimestamp" -> first + sinceFirstAttempt.toMillis();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
