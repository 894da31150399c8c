package io.github.temporalsfn.activities.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PromisesTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Promises promises = new Promises(3);

  @Test
  void areKeptInTheirOrder() {
    promises.promise("order-1", SECOND);
    promises.promise("order-2", 2 * SECOND);

    assertThat(before("order-1")).isZero();
    assertThat(before("order-2")).isEqualTo(1);
    assertThat(promises.before(null)).isEqualTo(2);
  }

  @Test
  void keepTheirPlaceWhenTheTimeChanges() {
    promises.promise("order-1", SECOND);
    promises.promise("order-2", 2 * SECOND);
    promises.promise("order-1", 3 * SECOND);

    assertThat(before("order-1")).isZero();
  }

  @Test
  void areGivenBackWhenNobodyComes() {
    promises.promise("order-1", SECOND);
    promises.promise("order-2", 2 * SECOND);
    promises.expire(12 * SECOND);

    assertThat(promises.of("order-1")).isNull();
    assertThat(before("order-2")).isZero();
  }

  @Test
  void areKeptForAWhileAfterTheLastTimeThatWasTold() {
    promises.promise("order-1", SECOND);
    promises.promise("order-1", 10 * SECOND);
    promises.expire(19 * SECOND);

    assertThat(promises.of("order-1")).isNotNull();
    promises.expire(21 * SECOND);
    assertThat(promises.size()).isZero();
  }

  @Test
  void areNoMoreThanTheMost() {
    for (int i = 1; i <= 5; i++) {
      promises.promise("order-" + i, SECOND);
    }

    assertThat(promises.size()).isEqualTo(3);
    assertThat(promises.of("order-4")).isNull();
  }

  @Test
  void canBeMadeAgainToWhomTheyHaveBeenKept() {
    promises.promise("order-1", SECOND);
    promises.redeem(Objects.requireNonNull(promises.of("order-1")));
    promises.promise("order-1", 60 * SECOND);
    promises.expire(12 * SECOND);

    assertThat(promises.of("order-1")).isNotNull();
  }

  private int before(String holder) {
    return promises.before(Objects.requireNonNull(promises.of(holder)));
  }
}
