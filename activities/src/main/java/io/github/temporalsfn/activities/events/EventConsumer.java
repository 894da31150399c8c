package io.github.temporalsfn.activities.events;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.watch.StatusChanges;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads Step Functions' status change events from a queue of SQS and tells them on. Any number of
 * workers may read one queue. An event only wakes: that one is lost, comes twice or late does no
 * harm, so nothing is remembered of them.
 *
 * <p>A message is deleted after it has been told on. One that could not be told on is left, so that
 * SQS tells it again; so is one that is no status change, for the queue's dead-letter queue. Where
 * SQS does not answer, each thread asks again after 1 s, then less often, up to once a minute.
 */
public final class EventConsumer implements AutoCloseable {
  /** Enough for some hundred events a second. */
  public static final int DEFAULT_THREADS = 2;

  /** The most threads for one queue. */
  public static final int MOST_THREADS = 32;

  private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);
  private static final Duration TO_FINISH = Duration.ofMillis(1_500);
  private static final Duration TO_GIVE_UP = Duration.ofMillis(300);

  private final String name;
  private final Queue queue;
  private final Polling polling;
  private final Counters counters = new Counters();
  private final List<Thread> threads;

  EventConsumer(Queue queue, String name, int threads, StatusChanges changes, Backoff backoff) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException("must be 1 to " + MOST_THREADS + " threads");
    }
    this.name = name;
    this.queue = queue;
    this.polling = new Polling(queue, name, new MessageDesk(changes, name, counters), backoff);
    this.threads =
        IntStream.range(0, threads)
            .mapToObj(
                number -> {
                  Thread thread = new Thread(polling, "temporal-sfn-events-" + number);
                  thread.setDaemon(true);
                  return thread;
                })
            .toList();
  }

  /**
   * A consumer that has not started.
   *
   * @param connection whose credentials SQS is asked with
   * @param threads how many poll and tell at the same time; {@value #DEFAULT_THREADS} will do
   * @param changes where events are told on
   * @throws io.temporal.failure.ApplicationFailure of type {@code UnknownConnection}
   * @throws io.github.temporalsfn.activities.client.ClientConfigurationException where the
   *     connection's settings cannot be used
   * @throws IllegalArgumentException for a number of threads below 1 or above {@value
   *     #MOST_THREADS}
   */
  public static EventConsumer of(
      Connections connections,
      ConnectionChoice connection,
      QueueUrl queue,
      int threads,
      StatusChanges changes) {
    return new EventConsumer(
        SqsQueue.open(connections, connection, queue, SqsQueue.LONGEST_POLL),
        queue.text(),
        threads,
        changes,
        Backoff.DEFAULT);
  }

  /** Begins to poll, once. */
  public void start() {
    threads.forEach(Thread::start);
    log.info("Reading events from {}", name);
  }

  /** Whether SQS answers; not before its first answer. */
  public boolean isConsuming() {
    return polling.isAnswered() && threads.stream().anyMatch(Thread::isAlive);
  }

  /** What has been received so far. */
  public EventCounts counts() {
    return counters.counts();
  }

  /**
   * Ends within two seconds. Long polls end at once; the message in hand is told on, and those
   * behind it are given back. What SQS has sent at this moment comes again after the queue's
   * visibility timeout.
   */
  @Override
  public void close() {
    polling.stop();
    queue.stopReceiving();
    if (!end(TO_FINISH)) {
      threads.forEach(Thread::interrupt);
      end(TO_GIVE_UP);
    }
    queue.close();
  }

  private boolean end(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      for (Thread thread : threads) {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        if (thread.isAlive()) {
          thread.join(left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return hasEnded();
  }

  /** Whether no thread of it lives. */
  boolean hasEnded() {
    return threads.stream().noneMatch(Thread::isAlive);
  }
}
