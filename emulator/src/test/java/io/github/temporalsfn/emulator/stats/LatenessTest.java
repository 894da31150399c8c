package io.github.temporalsfn.emulator.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenessTest {
  private static final Instant STOP = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void isTheSmallestThatSoManyPercentDoNotExceed() {
    List<ExecutionEnd> ends = new ArrayList<>();
    LongStream.rangeClosed(1, 200).forEach(millis -> ends.add(seenAfter(millis)));
    Collections.shuffle(ends);
    assertThat(Lateness.of(ends)).isEqualTo(new Lateness(200, 200, 100L, 190L, 198L, 200L));
  }

  @Test
  void isOfTheOneThatThereIs() {
    assertThat(Lateness.of(List.of(seenAfter(7)))).isEqualTo(new Lateness(1, 1, 7L, 7L, 7L, 7L));
  }

  @Test
  void isNotOfEndsThatNobodyHasSeen() {
    ExecutionEnd unseen = new ExecutionEnd("arn", 0, STOP, null);
    assertThat(Lateness.of(List.of(unseen, seenAfter(3), unseen)))
        .isEqualTo(new Lateness(3, 1, 3L, 3L, 3L, 3L));
    assertThat(Lateness.of(List.of(unseen))).isEqualTo(new Lateness(1, 0, null, null, null, null));
  }

  private static ExecutionEnd seenAfter(long millis) {
    return new ExecutionEnd("arn", 0, STOP, STOP.plusMillis(millis));
  }
}
