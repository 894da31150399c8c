package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.watch.Wake;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageDeskTest {
  private final RecordingChanges changes = new RecordingChanges();
  private final Counters counters = new Counters();
  private final MessageDesk desk = new MessageDesk(changes, "queue", counters);

  private static List<ReceivedMessage> messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> message(Events.succeeded(Events.arn("order-" + number))))
        .toList();
  }

  private static ReceivedMessage message(String body) {
    return new ReceivedMessage("id", "receipt", body, 1);
  }

  private Batch take(List<ReceivedMessage> messages) {
    return desk.take(messages, true, () -> false);
  }

  @Test
  void wakesNobodyForAnExecutionThatRuns() {
    Batch batch = take(List.of(message(Events.event(Events.ARN, "RUNNING", 1))));

    assertThat(changes.told()).isEmpty();
    assertThat(batch.with(Settlement.DELETE)).hasSize(1);
    assertThat(counters.counts()).isEqualTo(new EventCounts(1, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void wakesForAStatusThatItDoesNotKnow() {
    take(List.of(message(Events.event(Events.ARN, "PAUSED", 0))));

    assertThat(changes.arns()).containsExactly(Events.ARN);
  }

  @Test
  void triesTheNextMessageAfterOneThatFails() {
    changes.answering(
        change -> {
          if (change.executionArn().endsWith("order-1")) {
            throw new IllegalStateException();
          }
          return Wake.SIGNALLED;
        });

    Batch batch = take(messages(4));

    assertThat(batch.with(Settlement.DELETE)).hasSize(3);
    assertThat(batch.with(Settlement.LEAVE)).hasSize(1);
    assertThat(batch.hasFailed()).isTrue();
  }

  @Test
  void leavesTheRestWhenTemporalCannotBeReached() {
    changes.answering(
        change -> {
          throw new IllegalStateException();
        });

    Batch batch = take(messages(10));

    assertThat(changes.told()).hasSize(2);
    assertThat(batch.with(Settlement.LEAVE)).hasSize(10);
    assertThat(counters.counts().failed()).isEqualTo(2);
  }

  @Test
  void givesTheRestBackWhenItCloses() {
    Batch batch = desk.take(messages(4), true, () -> changes.told().size() == 1);

    assertThat(batch.with(Settlement.DELETE)).hasSize(1);
    assertThat(batch.with(Settlement.GIVE_BACK)).hasSize(3);
  }

  @Test
  void countsWhatBecomesOfMessages() {
    Iterator<Wake> wakes = List.of(Wake.values()).iterator();
    changes.answering(change -> wakes.next());

    take(messages(3));
    take(List.of(message("poison")));

    assertThat(counters.counts()).isEqualTo(new EventCounts(4, 1, 1, 1, 0, 1, 0));
  }

  @Test
  void isFruitlessWithPoisonAlone() {
    assertThat(take(List.of(message("poison"), message("{}"))).isFruitless()).isTrue();
    assertThat(take(List.of(message("poison"), messages(1).get(0))).isFruitless()).isFalse();
    assertThat(take(List.of()).isFruitless()).isFalse();
  }
}
