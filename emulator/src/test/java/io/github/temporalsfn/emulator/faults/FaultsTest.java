package io.github.temporalsfn.emulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.time.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final List<String> OPERATIONS = List.of("StartExecution", "StopExecution");
  private static final FaultRule THROTTLE = FaultRule.of(Fault.THROTTLE);

  private final ManualClock clock = new ManualClock();
  private final Faults faults = new Faults(OPERATIONS, clock::now, 0);

  @Test
  void applyToEveryRequestUntilTheyAreCleared() {
    faults.add(THROTTLE);
    assertThat(starts(5)).isEqualTo("xxxxx");
    assertThat(applies("ListStateMachines", null)).isTrue();
    faults.clear();
    assertThat(starts(1)).isEqualTo(".");
    assertThat(faults.rules()).isEmpty();
  }

  @Test
  void applyToTheirOperation() {
    faults.add(THROTTLE.operation("StartExecution"));
    assertThat(applies("StopExecution", "m")).isFalse();
    assertThat(applies("StartExecution", "m")).isTrue();
  }

  @Test
  void applyToTheirStateMachine() {
    faults.add(THROTTLE.stateMachine("order"));
    assertThat(applies("StartExecution", "orders")).isFalse();
    assertThat(applies("StartExecution", null)).isFalse();
    assertThat(applies("StartExecution", "order")).isTrue();
  }

  @Test
  void takeAStarInAStateMachineForAnyText() {
    faults.add(THROTTLE.stateMachine("order*-v1.*"));
    assertThat(applies("StartExecution", "orders-v1.2")).isTrue();
    assertThat(applies("StartExecution", "order-v1.")).isTrue();
    assertThat(applies("StartExecution", "orders-v1x2")).isFalse();
    assertThat(applies("StartExecution", "my-orders-v1.2")).isFalse();
  }

  @Test
  void applyToEveryStateMachineButToNothingElseWithAStarAlone() {
    faults.add(THROTTLE.stateMachine("*"));
    assertThat(applies("StartExecution", "any")).isTrue();
    assertThat(applies("ListStateMachines", null)).isFalse();
  }

  @Test
  void areUsedUpAfterTheirTimes() {
    faults.add(THROTTLE.times(2));
    assertThat(starts(4)).isEqualTo("xx..");
  }

  @Test
  void letTheFirstRequestsPassThatTheyMatch() {
    faults.add(THROTTLE.operation("StartExecution").after(2).times(1));
    assertThat(applies("StopExecution", "m")).isFalse();
    assertThat(starts(4)).isEqualTo("..x.");
  }

  @Test
  void lastForTheirTime() {
    clock.advance(Duration.ofHours(1));
    faults.add(THROTTLE.lasting(Duration.ofSeconds(5)));
    clock.advance(Duration.ofMillis(4_999));
    assertThat(starts(1)).isEqualTo("x");
    clock.advance(Duration.ofMillis(1));
    assertThat(starts(1)).isEqualTo(".");
  }

  @Test
  void applyWithAProbability() {
    faults.add(THROTTLE.probability(0.3));
    long hits = starts(10_000).chars().filter(c -> c == 'x').count();
    assertThat(hits).isBetween(2_700L, 3_300L);
    assertThat(applied()).containsExactly(hits);
  }

  @Test
  void repeatTheirChoices() {
    faults.add(THROTTLE.probability(0.5));
    String first = starts(64);
    faults.replace(List.of(THROTTLE.probability(0.5)));
    assertThat(starts(64)).isEqualTo(first);
  }

  @Test
  void chooseOtherwiseWithAnotherSeedOrAtAnotherPlace() {
    faults.add(THROTTLE.probability(0.5));
    String first = starts(64);
    Faults other = new Faults(OPERATIONS, clock::now, 1);
    other.add(THROTTLE.probability(0.5));
    assertThat(starts(other, 64)).isNotEqualTo(first);
    faults.replace(
        List.of(THROTTLE.operation("StopExecution").probability(0.5), THROTTLE.probability(0.5)));
    assertThat(starts(64)).isNotEqualTo(first);
  }

  @Test
  void applyAtMostTheirTimesWithAProbability() {
    faults.add(THROTTLE.probability(0.5).times(3));
    assertThat(starts(64).chars().filter(c -> c == 'x').count()).isEqualTo(3);
  }

  @Test
  void areAskedInTheirOrderUntilOneApplies() {
    faults.add(FaultRule.of(Fault.DROP_REQUEST).operation("StopExecution"));
    faults.add(THROTTLE.times(1));
    faults.add(FaultRule.of(Fault.INTERNAL_ERROR).after(1));
    assertThat(take("StartExecution")).isEqualTo(Fault.THROTTLE);
    // The last rule has not seen the throttled request, and lets the first one that it sees pass.
    assertThat(take("StartExecution")).isNull();
    assertThat(take("StartExecution")).isEqualTo(Fault.INTERNAL_ERROR);
    assertThat(take("StopExecution")).isEqualTo(Fault.DROP_REQUEST);
    assertThat(applied()).containsExactly(1L, 1L, 1L);
  }

  @Test
  void areListedWithTheirCountsAlsoWhenTheyAreUsedUp() {
    FaultRule once = THROTTLE.times(1);
    faults.add(once);
    starts(3);
    assertThat(faults.rules()).containsExactly(new FaultCount(once, 1));
  }

  private List<Long> applied() {
    return faults.rules().stream().map(FaultCount::applied).toList();
  }

  private String starts(int count) {
    return starts(faults, count);
  }

  /** An x for each start that a rule applies to, a dot for each other one. */
  private static String starts(Faults faults, int count) {
    Request start = new Request("StartExecution", "m", null);
    return IntStream.range(0, count)
        .mapToObj(i -> faults.take(start) == null ? "." : "x")
        .collect(Collectors.joining());
  }

  private boolean applies(String operation, @Nullable String stateMachine) {
    return faults.take(new Request(operation, stateMachine, null)) != null;
  }

  private @Nullable Fault take(String operation) {
    FaultRule rule = faults.take(new Request(operation, "m", null));
    return rule == null ? null : rule.fault();
  }
}
