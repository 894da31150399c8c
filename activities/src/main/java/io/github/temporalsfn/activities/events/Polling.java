package io.github.temporalsfn.activities.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives, passes on and settles, in as many threads as run it, until it is stopped. */
final class Polling implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Polling.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Queue queue;
  private final String name;
  private final MessageDesk desk;
  private final Backoff backoff;
  private final Outage outage;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean hasAnswered;
  // Not asked yet, or perhaps another queue by now.
  private volatile @Nullable Boolean redrivePolicy;

  Polling(Queue queue, String name, MessageDesk desk, Backoff backoff) {
    this.queue = queue;
    this.name = name;
    this.desk = desk;
    this.backoff = backoff;
    this.outage =
        new Outage(
            reason -> log.warn("No events from {}: {}; it is asked again", name, reason),
            () -> log.info("Events come from {} again", name));
  }

  /** Whether SQS has answered, and does. */
  boolean isAnswered() {
    return hasAnswered && !outage.lasts();
  }

  /** Begins no further round. */
  void stop() {
    stopped.countDown();
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public void run() {
    int failures = 0;
    while (!isStopped()) {
      Round round = round();
      failures = round == Round.FAILED ? failures + 1 : 0;
      Duration pause =
          switch (round) {
            case DONE -> Duration.ZERO;
            case FRUITLESS -> SOON;
            case FAILED -> backoff.after(failures);
          };
      try {
        if (!pause.isZero() && stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private enum Round {
    DONE,
    // Nothing but poison: with a visibility timeout of 0 the same would come at once.
    FRUITLESS,
    FAILED
  }

  private Round round() {
    try {
      boolean policy = hasRedrivePolicy();
      List<ReceivedMessage> messages = queue.receive();
      hasAnswered = true;
      outage.worked();
      Batch batch = desk.take(messages, policy, this::isStopped);
      queue.delete(batch.with(Settlement.DELETE));
      queue.giveBack(batch.with(Settlement.GIVE_BACK), isStopped() ? Duration.ZERO : SOON);
      if (batch.hasFailed()) {
        return Round.FAILED;
      }
      return batch.isFruitless() ? Round.FRUITLESS : Round.DONE;
    } catch (RuntimeException e) {
      if (!isStopped()) {
        redrivePolicy = null;
        outage.failed(SqsFailure.reason(e));
      }
      return Round.FAILED;
    }
  }

  private boolean hasRedrivePolicy() {
    Boolean known = redrivePolicy;
    if (known == null) {
      known = askForRedrivePolicy();
      redrivePolicy = known;
    }
    return known;
  }

  private boolean askForRedrivePolicy() {
    try {
      boolean has = queue.hasRedrivePolicy();
      hasAnswered = true;
      return has;
    } catch (RuntimeException e) {
      if (!SqsFailure.isAccessDenied(e)) {
        throw e;
      }
      log.info(
          "The worker lacks the IAM action sqs:GetQueueAttributes on {}, and takes it that the queue"
              + " has no redrive policy",
          name);
      return false;
    }
  }
}
