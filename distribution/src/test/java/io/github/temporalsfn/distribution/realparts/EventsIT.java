package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.events.EventConsumer;
import io.github.temporalsfn.activities.events.QueueUrl;
import io.github.temporalsfn.activities.watch.StatusChange;
import io.github.temporalsfn.activities.watch.Wake;
import io.github.temporalsfn.distribution.local.DummyCredentials;
import io.github.temporalsfn.distribution.local.SqsEventSink;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Events on their way from an emulator through somebody else's SQS, moto's, to whom they wake. */
@Tag("real-parts")
class EventsIT {
  private final List<StatusChange> told = new CopyOnWriteArrayList<>();
  private final Parts parts = new Parts();
  private QueueUrl queue;

  @BeforeEach
  void createQueue() {
    DummyCredentials.use();
    Moto moto = parts.opened(new Moto(RealPart.program("moto.server")));
    try (SqsClient sqs =
        SqsClient.builder().endpointOverride(moto.endpoint()).region(Region.US_EAST_1).build()) {
      queue = QueueUrl.of(sqs.createQueue(request -> request.queueName("events")).queueUrl());
    }
  }

  @AfterEach
  void close() {
    parts.close();
  }

  private EventConsumer consumer() {
    Connections connections = parts.opened(Connections.onDefaultChain());
    EventConsumer consumer =
        parts.opened(
            EventConsumer.of(
                connections,
                ConnectionChoice.DEFAULT,
                queue,
                EventConsumer.DEFAULT_THREADS,
                change -> {
                  told.add(change);
                  return Wake.SIGNALLED;
                }));
    consumer.start();
    return consumer;
  }

  @Test
  void comeFromTheEmulatorThroughTheQueue() {
    SqsEventSink sink = parts.opened(new SqsEventSink(queue.text()));
    StepFunctionsEmulator emulator =
        parts.opened(StepFunctionsEmulator.builder().events(sink).build());
    EventConsumer consumer = consumer();
    String machine = emulator.createStateMachine("m", Asl.PASS);

    List<StatusChange> expected =
        IntStream.range(0, 25)
            .mapToObj(number -> emulator.startExecution(machine, "e" + number, "{}"))
            .map(arn -> new StatusChange(arn, "SUCCEEDED", 0))
            .toList();

    Eventually.until(Duration.ofSeconds(30), () -> told.size() >= expected.size());
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(consumer.isConsuming()).isTrue();
  }
}
