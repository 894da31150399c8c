package io.github.temporalsfn.distribution.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** A record before it is written: a warning of the worker at noon. */
final class Event {
  static final Instant NOON = Instant.parse("2026-11-30T12:00:00.007Z");

  private final String message;
  private final List<KeyValuePair> fields = new ArrayList<>();
  private Map<String, String> mdc = Map.of();
  private @Nullable Throwable failure;
  private Instant time = NOON;

  Event(String message) {
    this.message = message;
  }

  Event field(String key, @Nullable Object value) {
    fields.add(new KeyValuePair(key, value));
    return this;
  }

  /** What the thread that logs knows. */
  Event mdc(Map<String, String> known) {
    mdc = known;
    return this;
  }

  Event failure(Throwable of) {
    failure = of;
    return this;
  }

  Event at(Instant moment) {
    time = moment;
    return this;
  }

  LoggingEvent build() {
    LoggingEvent event = new LoggingEvent();
    event.setLoggerName("io.github.temporalsfn.worker.WorkerProcess");
    event.setLevel(Level.WARN);
    event.setThreadName("main");
    event.setMessage(message);
    event.setMDCPropertyMap(mdc);
    event.setTimeStamp(time.toEpochMilli());
    fields.forEach(event::addKeyValuePair);
    if (failure != null) {
      event.setThrowableProxy(new ThrowableProxy(failure));
    }
    return event;
  }
}
