package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.events.EventConsumer;
import io.github.temporalsfn.activities.events.QueueUrl;
import io.github.temporalsfn.activities.watch.StatusChange;
import io.github.temporalsfn.activities.watch.Wake;
import io.github.temporalsfn.distribution.local.DummyCredentials;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever stands in a queue, the consumer goes on to the next message. */
@SuppressWarnings("NullAway.Init") // by @BeforeContainer
class EventsFuzzTest {
  private static final int BATCH = 1_000;
  private static final String ARN =
      "arn:aws:states:eu-west-1:123456789012:execution:orders:order-42";
  private static final String EVENT =
      """
      {"version":"0","id":"1","detail-type":"Step Functions Execution Status Change",
       "source":"aws.states","account":"123456789012","region":"eu-west-1","resources":["ARN"],
       "detail":{"executionArn":"ARN","name":"order-42","status":"SUCCEEDED","startDate":1,
       "input":"{\\"secret\\":\\"CANARY\\"}","output":"{}","redriveCount":0,
       "inputDetails":{"included":true}}}
      """
          .replace("ARN", ARN)
          .replace("CANARY", OddJson.CANARY);
  private static final List<String> NAMES =
      List.of("detail", "executionArn", "status", "redriveCount", "detail-type", "Message");

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Queue<StatusChange> changes = new ConcurrentLinkedQueue<>();

  private static FakeSqs sqs;
  private static Connections connections;
  private static EventConsumer consumer;

  @BeforeContainer
  static void open() {
    DummyCredentials.use();
    sqs = new FakeSqs();
    connections = Connections.onDefaultChain();
    consumer =
        EventConsumer.of(
            connections,
            ConnectionChoice.DEFAULT,
            QueueUrl.of(sqs.queueUrl()),
            EventConsumer.DEFAULT_THREADS,
            change -> {
              changes.add(change);
              return Wake.SIGNALLED;
            });
    consumer.start();
  }

  @AfterContainer
  static void close() {
    consumer.close();
    connections.close();
    sqs.close();
  }

  @Provide
  Arbitrary<Batch<String>> batches() {
    return Batch.of(BATCH, EventsFuzzTest::message);
  }

  private static String message(Random random) {
    String event = OddDocument.of(EVENT, NAMES, random);
    String text =
        random.nextInt(5) == 0
            ? OddDocument.of("{\"Message\":\"\",\"Type\":\"Notification\"}", NAMES, random)
            : event;
    return new String(OddBytes.of(text, random), StandardCharsets.UTF_8);
  }

  @Fuzz(value = Surface.EVENTS, batch = BATCH)
  void doNotKeepTheConsumerFromTheNext(@ForAll("batches") Batch<String> batch) {
    long before = consumer.counts().received();
    changes.clear();
    try (Log log = new Log()) {
      batch.cases().forEach(sqs::send);
      sqs.send(EVENT.replace("order-42", "last"));

      Eventually.until(SOON, () -> consumer.counts().received() == before + BATCH + 1);
      Eventually.until(
          SOON, () -> changes.stream().anyMatch(change -> change.executionArn().endsWith(":last")));
      assertThat(consumer.isConsuming()).isTrue();
      log.requireDiscreet();
    }
    assertThat(changes).allMatch(change -> change.executionArn().matches("arn:[!-~]{1,1020}"));
  }
}
