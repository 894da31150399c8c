package io.github.temporalsfn.distribution.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Passes on so many failures of a kind in a minute, and says how many it has left out: Temporal's
 * SDK logs a stack trace for each attempt of each workflow task that fails, such as of a workflow
 * type that the worker does not have. Records without a failure always pass, and so does what
 * Temporal has for failures: how a run or an activity has ended is no malfunction.
 */
final class RepeatedFailures extends UnsynchronizedAppenderBase<ILoggingEvent> {
  static final int MOST = 10;

  private static final String TEMPORALS_OWN = "io.temporal.failure.";

  private static final long PERIOD_MILLIS = 60_000;

  // More are forgotten, the oldest first; a kind is of our code and libraries' alone.
  private static final int KINDS = 100;

  private final Appender<ILoggingEvent> log;

  private final Map<Kind, Period> periods =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Kind, Period> eldest) {
          return size() > KINDS;
        }
      };

  RepeatedFailures(Appender<ILoggingEvent> log) {
    this.log = log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    IThrowableProxy failure = event.getThrowableProxy();
    if (failure == null || failure.getClassName().startsWith(TEMPORALS_OWN)) {
      log.doAppend(event);
      return;
    }
    Place place = take(Kind.of(event, failure), event.getTimeStamp());
    if (place.leftOutBefore() > 0) {
      note(event, "records like the next one were left out: " + place.leftOutBefore());
    }
    if (place.number() <= MOST) {
      log.doAppend(event);
    } else if (place.number() == MOST + 1) {
      note(
          event,
          "more records like the "
              + MOST
              + " before are left out for a minute: "
              + failure.getClassName());
    }
  }

  private synchronized Place take(Kind kind, long now) {
    Period period = periods.get(kind);
    int leftOutBefore = 0;
    if (period == null || now - period.beginMillis() >= PERIOD_MILLIS) {
      leftOutBefore = period == null ? 0 : Math.max(0, period.count() - MOST);
      period = new Period(now, 0);
    }
    period = new Period(period.beginMillis(), period.count() + 1);
    periods.put(kind, period);
    return new Place(period.count(), leftOutBefore);
  }

  private void note(ILoggingEvent event, String message) {
    LoggerContext logback = (LoggerContext) getContext();
    log.doAppend(
        new LoggingEvent(
            RepeatedFailures.class.getName(),
            logback.getLogger(event.getLoggerName()),
            Level.WARN,
            message,
            null,
            new Object[0]));
  }

  /** What makes two records alike; {@code pattern} is the message without its arguments. */
  private record Kind(String logger, String pattern, String failure, String root) {
    static Kind of(ILoggingEvent event, IThrowableProxy failure) {
      IThrowableProxy root = failure;
      // A chain of causes may be a circle.
      for (int i = 0; i < 20 && root.getCause() != null; i++) {
        root = root.getCause();
      }
      return new Kind(
          event.getLoggerName(), event.getMessage(), failure.getClassName(), root.getClassName());
    }
  }

  private record Period(long beginMillis, int count) {}

  private record Place(int number, int leftOutBefore) {}
}
