package io.github.temporalsfn.activities.events;

import io.github.temporalsfn.activities.watch.StatusChange;
import io.github.temporalsfn.activities.watch.StatusChanges;
import io.github.temporalsfn.activities.watch.Wake;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes news on, message by message. Remembers nothing of them but what it has warned of. */
final class MessageDesk {
  private static final Logger log = LoggerFactory.getLogger(MessageDesk.class);
  private static final String RUNNING = "RUNNING";
  // One may be an odd message; two in a row are Temporal.
  private static final int MOST_FAILURES = 2;

  private final EventReader reader = new EventReader();
  private final Set<Poison> said = EnumSet.noneOf(Poison.class);
  private final StatusChanges changes;
  private final String queue;
  private final Counters counters;
  private final Outage outage;

  MessageDesk(StatusChanges changes, String queue, Counters counters) {
    this.changes = changes;
    this.queue = queue;
    this.counters = counters;
    this.outage =
        new Outage(
            reason ->
                log.warn(
                    "Events of {} cannot be passed on to Temporal: {}; SQS will tell them again",
                    queue,
                    reason),
            () -> log.info("Events of {} are passed on to Temporal again", queue));
  }

  /**
   * Passes on what is news. What is left over when it has to close is given back; what is left over
   * when Temporal cannot be reached is left.
   */
  Batch take(List<ReceivedMessage> messages, boolean hasRedrivePolicy, BooleanSupplier isClosing) {
    counters.received(messages.size());
    Batch batch = new Batch();
    int failures = 0;
    for (ReceivedMessage message : messages) {
      if (isClosing.getAsBoolean()) {
        batch.add(message, Settlement.GIVE_BACK);
      } else if (failures == MOST_FAILURES) {
        batch.add(message, Settlement.LEAVE);
      } else if (settle(message, hasRedrivePolicy, batch)) {
        failures = 0;
      } else {
        failures++;
      }
    }
    return batch;
  }

  private boolean settle(ReceivedMessage message, boolean hasRedrivePolicy, Batch batch) {
    Reading reading = reader.read(message.body());
    if (reading instanceof Reading.Change news) {
      return passOn(message, news.change(), batch);
    }
    Settlement settlement = Settlement.ofPoison(message.receiveCount(), hasRedrivePolicy);
    if (reading instanceof Reading.Refused refused) {
      counters.poison();
      say(refused.poison(), message, hasRedrivePolicy);
    }
    batch.add(message, settlement);
    return true;
  }

  private boolean passOn(ReceivedMessage message, StatusChange change, Batch batch) {
    // Who waits knows that it runs, or asks for the new redrive count anyway.
    if (RUNNING.equals(change.status())) {
      counters.ignored();
      batch.add(message, Settlement.DELETE);
      return true;
    }
    Wake wake;
    try {
      wake = changes.statusChanged(change);
    } catch (RuntimeException e) {
      counters.failed();
      outage.failed(e.getClass().getSimpleName());
      batch.addFailed(message);
      return false;
    }
    outage.worked();
    counters.woke(wake);
    batch.add(message, Settlement.of(wake, message.receiveCount()));
    return true;
  }

  private void say(Poison poison, ReceivedMessage message, boolean hasRedrivePolicy) {
    synchronized (said) {
      if (!said.add(poison)) {
        return;
      }
    }
    log.warn(
        "Message {} of {} is no status change: {}; {}. Others like it are not logged",
        message.id(),
        queue,
        poison.reason(),
        hasRedrivePolicy
            ? "it is left for the dead-letter queue"
            : "the queue has no redrive policy, so it is deleted when it comes the third time");
  }
}
