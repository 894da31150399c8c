package io.github.temporalsfn.activities.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final TokenBucket bucket = new TokenBucket(10, 0);

  @Test
  void isFullAtFirst() {
    assertThat(taken(0)).isEqualTo(10);
  }

  @Test
  void isFilledByTime() {
    taken(0);
    bucket.fill(2, 10, 3 * SECOND);

    assertThat(taken(0)).isEqualTo(6);
  }

  @Test
  void overflows() {
    bucket.fill(2, 10, 100 * SECOND);

    assertThat(taken(0)).isEqualTo(10);
  }

  @Test
  void losesWhatASmallerOneCannotHold() {
    bucket.fill(2, 4, 0);

    assertThat(taken(0)).isEqualTo(4);
  }

  @Test
  void keepsTokensBack() {
    assertThat(taken(7)).isEqualTo(3);
    assertThat(taken(0)).isEqualTo(7);
  }

  @Test
  void isNotFilledByAClockThatGoesBack() {
    taken(0);
    bucket.fill(2, 10, SECOND);
    bucket.fill(2, 10, 0);
    bucket.fill(2, 10, SECOND);

    assertThat(taken(0)).isEqualTo(2);
  }

  @Test
  void hasTheTokenAtTheVeryTimeThatWasComputed() {
    taken(0);
    for (int third = 1; third <= 3; third++) {
      bucket.fill(1, 10, third * SECOND / 3);
    }

    assertThat(taken(0)).isEqualTo(1);
  }

  @Test
  void canBeEmptied() {
    bucket.empty();

    assertThat(taken(0)).isZero();
  }

  private int taken(double keptBack) {
    int taken = 0;
    while (bucket.take(keptBack)) {
      taken++;
    }
    return taken;
  }
}
