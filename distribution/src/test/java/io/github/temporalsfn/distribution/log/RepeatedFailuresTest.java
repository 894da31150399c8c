package io.github.temporalsfn.distribution.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A failure that happens again and again does not fill the log. */
class RepeatedFailuresTest {
  private static final String UNKNOWN = "Unknown workflow type";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final RepeatedFailures failures = new RepeatedFailures(log);

  @BeforeEach
  void start() {
    log.start();
    failures.setContext(new LoggerContext());
    failures.start();
  }

  @Test
  void isLoggedTenTimesAMinuteAndThenSaidToBeLeftOut() {
    for (int i = 0; i < 1_000; i++) {
      failures.doAppend(failed("task failed", new Error(UNKNOWN)));
    }

    assertThat(messages().subList(0, 10)).containsOnly("task failed");
    assertThat(messages().subList(10, messages().size()))
        .containsExactly(
            "more records like the 10 before are left out for a minute: java.lang.Error");
  }

  @Test
  void isLoggedAgainAMinuteLaterWithHowManyWereLeftOut() {
    for (int i = 0; i < 15; i++) {
      failures.doAppend(failed("task failed", new Error(UNKNOWN)));
    }
    log.list.clear();

    failures.doAppend(failed("task failed", new Error(UNKNOWN), Event.NOON.plusSeconds(59)));
    failures.doAppend(failed("task failed", new Error(UNKNOWN), Event.NOON.plusSeconds(60)));

    assertThat(messages())
        .containsExactly("records like the next one were left out: 6", "task failed");
  }

  @Test
  void hidesNoOtherFailure() {
    for (int i = 0; i < 100; i++) {
      failures.doAppend(failed("task failed", new Error(UNKNOWN)));
    }
    log.list.clear();

    failures.doAppend(failed("task failed", new IllegalStateException("not deterministic")));
    failures.doAppend(failed("task failed", new Error(new IllegalStateException("its cause"))));
    failures.doAppend(failed("another task failed", new Error(UNKNOWN)));

    assertThat(messages()).containsExactly("task failed", "task failed", "another task failed");
  }

  @Test
  void concernsNoRecordWithoutAFailure() {
    for (int i = 0; i < 1_000; i++) {
      failures.doAppend(new Event("StartExecution").build());
    }

    assertThat(messages()).hasSize(1_000);
  }

  @Test
  void concernsNoEndOfARun() {
    for (int i = 0; i < 1_000; i++) {
      failures.doAppend(
          failed("run failed", ApplicationFailure.newFailure("card expired", "ExecutionFailed")));
    }

    assertThat(messages()).hasSize(1_000);
  }

  private static ILoggingEvent failed(String message, Throwable failure) {
    return failed(message, failure, Event.NOON);
  }

  private static ILoggingEvent failed(String message, Throwable failure, Instant time) {
    return new Event(message).failure(failure).at(time).build();
  }

  private List<String> messages() {
    return log.list.stream().map(ILoggingEvent::getMessage).toList();
  }
}
