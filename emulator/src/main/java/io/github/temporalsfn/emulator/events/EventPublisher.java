package io.github.temporalsfn.emulator.events;

import io.github.temporalsfn.emulator.store.Attempt;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.StatusListener;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Sends an event for every change of a status, as well as it is told to deliver. */
public final class EventPublisher implements StatusListener {
  private final EventSink sink;
  private final Delivery delivery;
  private final Scheduler scheduler;
  private final Random random;

  /** A publisher to a sink. */
  public EventPublisher(EventSink sink, Delivery delivery, Scheduler scheduler) {
    this.sink = sink;
    this.delivery = delivery;
    this.scheduler = scheduler;
    this.random = new Random(delivery.seed());
  }

  @Override
  public void statusChanged(Attempt attempt, ExecutionSnapshot execution) {
    Instant now = scheduler.now();
    String reason = attempt.notRedrivableReason(execution, now);
    // One after the other, so that the same seed makes the same choices for the same event.
    synchronized (random) {
      String event =
          StatusChangeEvent.of(
              new UUID(random.nextLong(), random.nextLong()), execution, reason, now);
      boolean isLost = random.nextDouble() < delivery.loss();
      boolean isDoubled = random.nextDouble() < delivery.duplication();
      if (!isLost) {
        send(event, now);
        if (isDoubled) {
          send(event, now);
        }
      }
    }
  }

  private void send(String event, Instant now) {
    int latest = (int) delivery.latest().toMillis();
    if (latest == 0) {
      sink.send(event);
    } else {
      scheduler.at(now.plusMillis(random.nextInt(latest + 1)), () -> sink.send(event));
    }
  }
}
