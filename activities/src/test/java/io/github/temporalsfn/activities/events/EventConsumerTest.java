package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.temporalsfn.activities.Eventually;
import io.github.temporalsfn.activities.watch.Wake;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.SqsException;

class EventConsumerTest {
  private final RecordingChanges changes = new RecordingChanges();
  private final ScriptedQueue queue = new ScriptedQueue();

  private EventConsumer start() {
    EventConsumer consumer =
        new EventConsumer(
            queue, "queue", 1, changes, new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
    consumer.start();
    return consumer;
  }

  private static RuntimeException refusal(String code) {
    return SqsException.builder()
        .statusCode(400)
        .awsErrorDetails(AwsErrorDetails.builder().serviceName("Sqs").errorCode(code).build())
        .build();
  }

  private static ReceivedMessage message(String body, int receiveCount) {
    return new ReceivedMessage("id-" + receiveCount, "receipt", body, receiveCount);
  }

  @Test
  void takesAQueueThatMayNotBeAskedForOneWithoutARedrivePolicy() {
    queue.redrivePolicy =
        () -> {
          throw refusal("AccessDenied");
        };
    queue.script.add(() -> List.of(message("poison", 3)));
    try (EventConsumer consumer = start()) {
      Eventually.until("the poison is deleted", () -> queue.deleted.size() == 1);
      assertThat(consumer.isConsuming()).isTrue();
    }
  }

  @Test
  void isNotConsumingWhileSqsRefuses() {
    CountDownLatch refusing = new CountDownLatch(1);
    queue.script.add(
        () -> {
          throw refusal("AccessDenied");
        });
    queue.script.add(
        () -> {
          ScriptedQueue.await(refusing);
          return List.of();
        });
    try (EventConsumer consumer = start()) {
      Eventually.until("it was refused", () -> queue.script.isEmpty());
      assertThat(consumer.isConsuming()).isFalse();
      refusing.countDown();
      Eventually.until("it consumes again", consumer::isConsuming);
    }
  }

  @Test
  void survivesWhateverIsThrown() {
    queue.script.add(
        () -> {
          throw new IllegalStateException();
        });
    queue.script.add(() -> List.of(message(Events.succeeded(Events.ARN), 1)));
    try (EventConsumer consumer = start()) {
      Eventually.until("the event is told on", () -> queue.deleted.size() == 1);
      assertThat(consumer.counts().signalled()).isEqualTo(1);
    }
  }

  @Test
  void interruptsASignalThatDoesNotEnd() {
    CountDownLatch never = new CountDownLatch(1);
    changes.answering(
        change -> {
          ScriptedQueue.await(never);
          return Wake.SIGNALLED;
        });
    queue.script.add(() -> List.of(message(Events.succeeded(Events.ARN), 1)));
    EventConsumer consumer = start();
    Eventually.until("it is told", () -> changes.told().size() == 1);

    consumer.close();

    Eventually.until("its thread has ended", consumer::hasEnded);
    assertThat(queue.deleted).isEmpty();
  }

  @Test
  void hasAtLeastOneThread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventConsumer(queue, "queue", 0, changes, Backoff.DEFAULT));
  }

  /** Answers as a test says, then waits. */
  private static final class ScriptedQueue implements Queue {
    final LinkedBlockingQueue<Supplier<List<ReceivedMessage>>> script = new LinkedBlockingQueue<>();
    final List<ReceivedMessage> deleted = new CopyOnWriteArrayList<>();
    final CountDownLatch stopped = new CountDownLatch(1);
    Supplier<Boolean> redrivePolicy = () -> true;

    static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean hasRedrivePolicy() {
      return redrivePolicy.get();
    }

    @Override
    public List<ReceivedMessage> receive() {
      Supplier<List<ReceivedMessage>> next = script.poll();
      if (next == null) {
        await(stopped);
        return List.of();
      }
      return next.get();
    }

    @Override
    public void delete(List<ReceivedMessage> messages) {
      deleted.addAll(messages);
    }

    @Override
    public void giveBack(List<ReceivedMessage> messages, Duration after) {}

    @Override
    public void stopReceiving() {
      stopped.countDown();
    }

    @Override
    public void close() {}
  }
}
