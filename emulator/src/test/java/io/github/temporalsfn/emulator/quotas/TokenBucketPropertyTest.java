package io.github.temporalsfn.emulator.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.time.ManualClock;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the numbers and however the calls come, as many pass as the quota says. */
class TokenBucketPropertyTest {
  @Property
  void neverGivesMoreThanItHeldAndGotMeanwhile(
      @ForAll @IntRange(min = 1, max = 50) int size,
      @ForAll @IntRange(max = 400) int refill,
      @ForAll @Size(max = 60) List<@IntRange(max = 500) Integer> pauses,
      @ForAll @IntRange(min = 1, max = 30) int triesAtOnce) {
    ManualClock clock = new ManualClock();
    TokenBucket bucket = new TokenBucket(new Quota(size, refill), clock::now);
    int[] takenBy = new int[pauses.size()];
    long[] at = new long[pauses.size()];
    int taken = 0;
    long time = 0;
    for (int i = 0; i < pauses.size(); i++) {
      clock.advance(Duration.ofMillis(pauses.get(i)));
      time += pauses.get(i);
      taken += take(bucket, triesAtOnce);
      takenBy[i] = taken;
      at[i] = time;
      // In every span of time, not only since the start.
      for (int from = 0; from < i; from++) {
        assertThat((takenBy[i] - takenBy[from]) * 1000L)
            .isLessThanOrEqualTo(size * 1000L + (at[i] - at[from]) * refill);
      }
    }
    assertThat(taken * 1000L).isLessThanOrEqualTo(size * 1000L + time * refill);
  }

  @Property
  void givesAllThatItGotToACallerWhoAlwaysWantsMore(
      @ForAll @IntRange(min = 10, max = 50) int size,
      @ForAll @IntRange(max = 400) int refill,
      @ForAll @Size(max = 60) List<@IntRange(max = 20) Integer> pauses) {
    ManualClock clock = new ManualClock();
    TokenBucket bucket = new TokenBucket(new Quota(size, refill), clock::now);
    int taken = take(bucket, size + 1);
    long time = 0;
    for (int pause : pauses) {
      clock.advance(Duration.ofMillis(pause));
      time += pause;
      taken += take(bucket, size + 1);
    }
    assertThat(taken).isEqualTo(size + (int) (time * refill / 1000));
  }

  private static int take(TokenBucket bucket, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += bucket.take() ? 1 : 0;
    }
    return taken;
  }
}
