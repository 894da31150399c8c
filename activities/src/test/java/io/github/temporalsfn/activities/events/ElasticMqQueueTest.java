package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.Eventually;
import io.github.temporalsfn.activities.TestConnection;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.watch.StatusChange;
import io.github.temporalsfn.activities.watch.Wake;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Consumers on a queue that behaves as SQS: visibility, redelivery, dead letters. */
class ElasticMqQueueTest {
  private static final Backoff QUICK = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200));

  private static ElasticMq sqs;

  private final Connections connections =
      TestConnection.open(TestConnection.named("aws_default").region("us-east-1"));
  private final RecordingChanges changes = new RecordingChanges();

  @BeforeAll
  static void startSqs() {
    sqs = new ElasticMq();
  }

  @AfterAll
  static void stopSqs() {
    sqs.close();
  }

  @AfterEach
  void closeConnections() {
    connections.close();
  }

  private EventConsumer start(QueueUrl queue, int threads) {
    EventConsumer consumer =
        new EventConsumer(
            SqsQueue.open(connections, ConnectionChoice.DEFAULT, queue, Duration.ofSeconds(20)),
            queue.text(),
            threads,
            changes,
            QUICK);
    consumer.start();
    return consumer;
  }

  private static QueueUrl queue(TestInfo test) {
    return sqs.create(test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void tellsAnEventOnAndDeletesIt(TestInfo test) {
    QueueUrl queue = queue(test);
    try (EventConsumer consumer =
        EventConsumer.of(connections, ConnectionChoice.DEFAULT, queue, 2, changes)) {
      consumer.start();
      sqs.send(queue, Events.event(Events.ARN, "FAILED", 2));

      Eventually.until("the queue is empty", () -> sqs.messages(queue) == 0);
      assertThat(changes.told()).containsExactly(new StatusChange(Events.ARN, "FAILED", 2));
      assertThat(consumer.isConsuming()).isTrue();
      assertThat(consumer.counts()).isEqualTo(new EventCounts(1, 1, 0, 0, 0, 0, 0));
    }
  }

  @Test
  void tellsAgainWhatCouldNotBeToldOn(TestInfo test) {
    QueueUrl queue = queue(test);
    changes.answering(
        change -> {
          if (changes.told().size() < 3) {
            throw new IllegalStateException("no Temporal");
          }
          return Wake.SIGNALLED;
        });
    try (EventConsumer consumer = start(queue, 1)) {
      sqs.send(queue, Events.succeeded(Events.ARN));

      Eventually.until("it is told three times", () -> changes.told().size() >= 3);
      Eventually.until("the queue is empty", () -> sqs.messages(queue) == 0);
      assertThat(changes.arns()).containsExactly(Events.ARN, Events.ARN, Events.ARN);
      assertThat(consumer.counts().failed()).isEqualTo(2);
    }
  }

  @Test
  void leavesWhatCannotBeToldOnToTheDeadLetterQueue(TestInfo test) {
    QueueUrl dead = sqs.create("dead-letters-1");
    QueueUrl queue = sqs.create(test.getTestMethod().orElseThrow().getName(), 2, dead);
    changes.answering(
        change -> {
          throw new IllegalStateException("no Temporal");
        });
    try (EventConsumer consumer = start(queue, 1)) {
      sqs.send(queue, Events.succeeded(Events.ARN));

      Eventually.until("it is dead", () -> sqs.messages(dead) == 1);
      assertThat(consumer.counts().failed()).isEqualTo(2);
    }
  }

  @Test
  void leavesPoisonToTheDeadLetterQueueAndGoesOn(TestInfo test) {
    QueueUrl dead = sqs.create("dead-letters-2");
    QueueUrl queue = sqs.create(test.getTestMethod().orElseThrow().getName(), 4, dead);
    try (EventConsumer consumer = start(queue, 1)) {
      sqs.send(queue, "poison");
      sqs.send(queue, Events.succeeded(Events.ARN));

      Eventually.until("the poison is dead", () -> sqs.messages(dead) == 1);
      assertThat(sqs.messages(queue)).isZero();
      assertThat(changes.arns()).containsExactly(Events.ARN);
      assertThat(consumer.counts().poison()).isEqualTo(4);
    }
  }

  @Test
  void deletesPoisonThatNothingElseWouldEnd(TestInfo test) {
    QueueUrl queue = queue(test);
    try (EventConsumer consumer = start(queue, 1)) {
      sqs.send(queue, "poison");

      Eventually.until("the queue is empty", () -> sqs.messages(queue) == 0);
      assertThat(consumer.counts().poison()).isEqualTo(3);
    }
  }

  @Test
  void givesBackThreeTimesWhatItDoesNotKnow(TestInfo test) {
    QueueUrl queue = queue(test);
    changes.answering(change -> Wake.UNKNOWN);
    try (EventConsumer consumer = start(queue, 1)) {
      sqs.send(queue, Events.succeeded(Events.ARN));

      Eventually.until("it comes four times", () -> consumer.counts().unknown() >= 4);
      Eventually.until("the queue is empty", () -> sqs.messages(queue) == 0);
      assertThat(consumer.counts().unknown()).isEqualTo(4);
    }
  }

  @Test
  void tellsEachEventOnceThoughManyConsumersReadOneQueue(TestInfo test) {
    QueueUrl queue = sqs.createPatient(test.getTestMethod().orElseThrow().getName());
    List<String> arns =
        IntStream.range(0, 60).mapToObj(number -> Events.arn("order-" + number)).toList();
    try (EventConsumer one = start(queue, 2);
        EventConsumer other = start(queue, 2)) {
      arns.forEach(arn -> sqs.send(queue, Events.succeeded(arn)));

      Eventually.until("the queue is empty", () -> sqs.messages(queue) == 0);
      assertThat(changes.arns()).containsExactlyInAnyOrderElementsOf(arns);
      assertThat(one.counts().signalled() + other.counts().signalled()).isEqualTo(60);
    }
  }

  @Test
  void goesOnWhenTheQueueIsMadeAgain(TestInfo test) {
    QueueUrl queue = queue(test);
    try (EventConsumer consumer = start(queue, 1)) {
      Eventually.until("it consumes", consumer::isConsuming);
      sqs.delete(queue);
      Eventually.until("it says that it does not", () -> !consumer.isConsuming());
      queue(test);
      sqs.send(queue, Events.succeeded(Events.ARN));

      Eventually.until("the event is told on", () -> changes.told().size() == 1);
      assertThat(consumer.isConsuming()).isTrue();
    }
  }

  @Test
  void startsBeforeItsQueueIsThere() {
    QueueUrl queue = sqs.create("comes-late");
    sqs.delete(queue);
    try (EventConsumer consumer = start(queue, 1)) {
      assertThat(consumer.isConsuming()).isFalse();
      sqs.create("comes-late");
      sqs.send(queue, Events.succeeded(Events.ARN));

      Eventually.until("the event is told on", () -> changes.told().size() == 1);
    }
  }

  @Test
  void losesNothingWhenItIsClosedUnderLoad(TestInfo test) throws Exception {
    QueueUrl queue = queue(test);
    Set<String> signalled = ConcurrentHashMap.newKeySet();
    CountDownLatch busy = new CountDownLatch(20);
    changes.answering(
        change -> {
          signalled.add(change.executionArn());
          busy.countDown();
          return Wake.SIGNALLED;
        });
    List<String> arns =
        IntStream.range(0, 60).mapToObj(number -> Events.arn("order-" + number)).toList();
    arns.forEach(arn -> sqs.send(queue, Events.succeeded(arn)));
    try (EventConsumer first = start(queue, 4)) {
      assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(first.isConsuming()).isTrue();
    }
    try (EventConsumer second = start(queue, 2)) {
      Eventually.until("all are told on", () -> signalled.size() == arns.size());
      Eventually.until("the queue is empty", () -> sqs.messages(queue) == 0);
      Eventually.until("the second one consumes", second::isConsuming);
    }
  }

  @Test
  void closesWhileItWaitsForAMessage(TestInfo test) {
    EventConsumer consumer = start(queue(test), 2);
    Eventually.until("it polls", consumer::isConsuming);
    // Were the poll not ended, its threads would be given up and live on.
    consumer.close();

    assertThat(consumer.isConsuming()).isFalse();
    assertThat(consumer.hasEnded()).isTrue();
  }
}
