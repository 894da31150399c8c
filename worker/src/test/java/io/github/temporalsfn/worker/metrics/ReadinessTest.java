package io.github.temporalsfn.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadinessTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
  private final AtomicBoolean polls = new AtomicBoolean(true);
  private final AtomicInteger questions = new AtomicInteger();
  private final Readiness readiness = new Readiness(now::get);
  private Optional<String> temporal = Optional.empty();

  @Test
  void beginsWhenTheWorkerHasStarted() {
    assertThat(readiness.obstacle()).contains("starting");

    start();

    assertThat(readiness.obstacle()).isEmpty();
  }

  @Test
  void endsWithTheDrain() {
    start();

    readiness.draining();

    assertThat(readiness.obstacle()).contains("draining");
    assertThat(questions).hasValue(0);
  }

  @Test
  void needsWorkersThatPoll() {
    start();

    polls.set(false);

    assertThat(readiness.obstacle()).contains("the workers do not poll");
  }

  @Test
  void needsATemporalThatAnswers() {
    start();

    temporal = Optional.of("Temporal does not answer: UNAVAILABLE");

    assertThat(readiness.obstacle()).contains("Temporal does not answer: UNAVAILABLE");
  }

  @Test
  void keepsTemporalsAnswerForSomeSeconds() {
    start();

    assertThat(readiness.obstacle()).isEmpty();
    temporal = Optional.of("gone");
    now.addAndGet(Readiness.KEPT.toNanos() - 1);
    assertThat(readiness.obstacle()).isEmpty();
    now.addAndGet(1);
    assertThat(readiness.obstacle()).contains("gone");

    assertThat(questions).hasValue(2);
  }

  private void start() {
    readiness.started(
        polls::get,
        () -> {
          questions.incrementAndGet();
          return temporal;
        });
  }
}
