package io.github.temporalsfn.emulator.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.time.EmulatorClock;
import io.github.temporalsfn.emulator.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final ManualClock clock = new ManualClock();

  @Test
  void isFullAtFirst() {
    TokenBucket bucket = bucket(3, 1);
    assertThat(taken(bucket, 10)).isEqualTo(3);
  }

  @Test
  void getsATokenWhenItsTimeIsOverAndNoSooner() {
    TokenBucket bucket = empty(10, 50);
    clock.advance(Duration.ofMillis(19));
    assertThat(bucket.take()).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(bucket.take()).isTrue();
    assertThat(bucket.take()).isFalse();
  }

  @Test
  void keepsTheFractionsOfTokensThatTakersSee() {
    TokenBucket bucket = empty(10, 3);
    int taken = 0;
    for (int i = 0; i < 1_000; i++) {
      clock.advance(Duration.ofMillis(7));
      taken += bucket.take() ? 1 : 0;
    }
    assertThat(taken).isEqualTo(21);
  }

  @Test
  void holdsNoMoreThanItsSize() {
    TokenBucket bucket = empty(5, 6_000);
    clock.advance(Duration.ofDays(36_500));
    assertThat(taken(bucket, 10)).isEqualTo(5);
  }

  @Test
  void staysEmptyWithoutARefill() {
    TokenBucket bucket = empty(5, 0);
    clock.advance(Duration.ofDays(365));
    assertThat(bucket.take()).isFalse();
  }

  @Test
  void gainsAndLosesNothingWhenTheMachinesClockIsSetBack() {
    Instant start = clock.now();
    ArrayDeque<Instant> times =
        new ArrayDeque<>(
            List.of(
                start,
                start,
                start.minusSeconds(3_600),
                start.minusSeconds(3_599),
                start.minusSeconds(3_599)));
    TokenBucket bucket = new TokenBucket(new Quota(1, 1), times::remove);
    assertThat(bucket.take()).isTrue();
    assertThat(bucket.take()).isFalse();
    assertThat(bucket.take()).isTrue();
    assertThat(bucket.take()).isFalse();
  }

  @Test
  void givesEachTokenToOneOfManyCallers() {
    TokenBucket bucket = bucket(1_000, 50);
    assertThat(IntStream.range(0, 5_000).parallel().filter(i -> bucket.take()).count())
        .isEqualTo(1_000);
  }

  @Test
  void letsNoMoreThroughWhenTimeGoesOnBetweenManyCallers() {
    EmulatorClock system = EmulatorClock.system();
    TokenBucket bucket = new TokenBucket(new Quota(100, 1_000), system::now);
    Instant start = system.now();
    AtomicInteger taken = new AtomicInteger();
    IntStream.range(0, 200_000)
        .parallel()
        .filter(i -> bucket.take())
        .forEach(i -> taken.incrementAndGet());
    long millis = Duration.between(start, system.now()).toMillis();
    assertThat(taken.get()).isBetween(100, 100 + (int) millis);
  }

  private TokenBucket empty(int size, int refill) {
    TokenBucket bucket = bucket(size, refill);
    taken(bucket, size);
    return bucket;
  }

  private TokenBucket bucket(int size, int refill) {
    return new TokenBucket(new Quota(size, refill), clock::now);
  }

  private static int taken(TokenBucket bucket, int tries) {
    return (int) IntStream.range(0, tries).filter(i -> bucket.take()).count();
  }
}
