package io.github.temporalsfn.emulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualClockTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final ManualClock clock = new ManualClock();
  private final Scheduler scheduler = clock.newScheduler();
  private final List<String> fired = new ArrayList<>();

  @Test
  void standsStillByItself() {
    assertThat(clock.now()).isEqualTo(START);
    assertThat(clock.now()).isEqualTo(START);
  }

  @Test
  void startsWhereItIsTold() {
    assertThat(new ManualClock(Instant.parse("2030-05-06T07:08:09.123456Z")).now())
        .isEqualTo(Instant.parse("2030-05-06T07:08:09.123Z"));
  }

  @Test
  void firesDueTimersInTheOrderOfTheirTimes() {
    in(30, "late");
    in(10, "early");
    in(20, "middle");
    in(10, "early too");
    clock.advance(Duration.ofSeconds(30));
    assertThat(fired).containsExactly("early@10", "early too@10", "middle@20", "late@30");
  }

  @Test
  void leavesWhatIsNotDueYet() {
    in(10, "due");
    in(11, "not due");
    clock.advance(Duration.ofSeconds(10));
    assertThat(fired).containsExactly("due@10");
    assertThat(scheduler.openTimers()).isEqualTo(1);
    assertThat(clock.now()).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void firesTimersThatAreSetOnTheWay() {
    scheduler.at(START.plusSeconds(10), () -> in(5, "chained"));
    clock.advance(Duration.ofSeconds(20));
    assertThat(fired).containsExactly("chained@15");
    assertThat(clock.now()).isEqualTo(START.plusSeconds(20));
  }

  @Test
  void firesAPastTimerAtTheNextMoveWithoutGoingBack() {
    clock.advance(Duration.ofSeconds(10));
    scheduler.at(START, () -> fired.add("past@" + seconds()));
    clock.advance(Duration.ZERO);
    assertThat(fired).containsExactly("past@10");
  }

  @Test
  void forgetsCancelledTimers() {
    scheduler.at(START.plusSeconds(1), () -> fired.add("cancelled")).cancel();
    clock.advance(Duration.ofSeconds(2));
    assertThat(fired).isEmpty();
  }

  @Test
  void forgetsTheTimersOfAClosedSchedulerOnly() {
    in(1, "closed");
    Scheduler other = clock.newScheduler();
    other.at(START.plusSeconds(1), () -> fired.add("other"));
    scheduler.close();
    clock.advance(Duration.ofSeconds(2));
    assertThat(fired).containsExactly("other");
  }

  @Test
  void neverGoesBack() {
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
  }

  private void in(int seconds, String name) {
    scheduler.at(clock.now().plusSeconds(seconds), () -> fired.add(name + "@" + seconds()));
  }

  private long seconds() {
    return Duration.between(START, clock.now()).toSeconds();
  }
}
