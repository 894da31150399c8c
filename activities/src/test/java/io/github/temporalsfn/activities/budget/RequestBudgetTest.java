package io.github.temporalsfn.activities.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.Urgency;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBudgetTest {
  private static final Subject DESCRIBE = SimulatedWorker.SUBJECT;
  private static final Duration LONG = Duration.ofMinutes(20);

  private final RequestBudget budget = budget(0.3);
  private long now;
  private int holders;

  private RequestBudget budget(double share) {
    return new RequestBudget(ServiceQuotas.aws(), share, () -> now);
  }

  @Test
  void beginsWithAShareOfTheBucketAndOfTheRefill() {
    assertThat(granted(budget, Urgency.URGENT)).isEqualTo(90);
    assertThat(budget.perSecond(DESCRIBE)).isEqualTo(15);
  }

  @Test
  void keepsThePartsOfRegionsAccountsAndActionsApart() {
    granted(budget, Urgency.URGENT);

    assertThat(
            budget.take(
                new Subject("123456789012", "eu-west-1", AwsAction.DescribeExecution),
                Urgency.ROUTINE,
                "order-42"))
        .isInstanceOf(Permission.Granted.class);
    assertThat(
            budget.take(
                new Subject("210987654321", "us-east-1", AwsAction.DescribeExecution),
                Urgency.ROUTINE,
                "order-42"))
        .isInstanceOf(Permission.Granted.class);
    assertThat(
            budget.take(
                new Subject("123456789012", "us-east-1", AwsAction.GetExecutionHistory),
                Urgency.ROUTINE,
                "order-42"))
        .isInstanceOf(Permission.Granted.class);
  }

  @Test
  void leavesTheLastPartOfTheBucketToUrgentCalls() {
    Permission[] routine = new Permission[82];
    for (int i = 0; i < routine.length; i++) {
      routine[i] = take(budget, Urgency.ROUTINE, "order-" + i);
    }

    assertThat(routine[80]).isInstanceOf(Permission.Granted.class);
    assertThat(routine[81]).isInstanceOf(Permission.PutOff.class);
    assertThat(take(budget, Urgency.URGENT, "stop")).isInstanceOf(Permission.Granted.class);
  }

  @Test
  void tellsEachOfManyCallsAnotherTime() {
    Set<Duration> told = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      if (take(budget, Urgency.ROUTINE, "order-" + i) instanceof Permission.PutOff later) {
        told.add(later.retryAfter());
      }
    }

    assertThat(told).hasSize(10_000 - 81);
  }

  @Test
  void keepsTheTokenForTheOneWhoWasPromisedIt() {
    RequestBudget whole = budget(1);
    granted(whole, Urgency.ROUTINE);
    Duration later = putOff(take(whole, Urgency.ROUTINE, "order-42"));
    pass(later);
    // Others come first.
    putOff(take(whole, Urgency.ROUTINE, "order-43"));

    assertThat(take(whole, Urgency.ROUTINE, "order-42")).isInstanceOf(Permission.Granted.class);
  }

  @Test
  void keepsThePlaceOfOneWhoComesTooEarly() {
    RequestBudget whole = budget(1);
    granted(whole, Urgency.ROUTINE);
    Duration first = putOff(take(whole, Urgency.ROUTINE, "order-42"));
    putOff(take(whole, Urgency.ROUTINE, "order-43"));
    pass(first.dividedBy(2));

    assertThat(putOff(take(whole, Urgency.ROUTINE, "order-42")).toMillis())
        .isEqualTo(first.dividedBy(2).toMillis());
  }

  @Test
  void servesAllWhoComeWhenTheyWereToldTo() {
    RequestBudget whole = budget(1);
    granted(whole, Urgency.ROUTINE);
    Duration[] told = new Duration[1_000];
    for (int i = 0; i < told.length; i++) {
      told[i] = putOff(take(whole, Urgency.ROUTINE, "waiting-" + i));
    }
    int served = 0;
    for (int i = 0; i < told.length; i++) {
      now = told[i].toNanos();
      served += take(whole, Urgency.ROUTINE, "waiting-" + i) instanceof Permission.Granted ? 1 : 0;
    }

    assertThat(served).isEqualTo(told.length);
  }

  @Test
  void givesTheTokenToOthersWhenNobodyComesForIt() {
    RequestBudget whole = budget(1);
    granted(whole, Urgency.ROUTINE);
    for (int i = 0; i < 1_000; i++) {
      take(whole, Urgency.ROUTINE, "gone-" + i);
    }
    pass(LONG);

    assertThat(granted(whole, Urgency.ROUTINE)).isEqualTo(270);
  }

  @Test
  void givesOthersWhatLiesIdleBeyondHalfOfTheBucket() {
    RequestBudget whole = budget(1);
    for (int i = 0; i < 10_000; i++) {
      take(whole, Urgency.ROUTINE, "sleeping-" + i);
    }
    pass(Duration.ofSeconds(5));

    assertThat(granted(whole, Urgency.ROUTINE)).isEqualTo(100);
  }

  @Test
  void neverPutsOffForMoreThanFiveMinutes() {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < 50_000; i++) {
      if (take(budget, Urgency.ROUTINE, "order-" + i) instanceof Permission.PutOff later
          && later.retryAfter().compareTo(longest) > 0) {
        longest = later.retryAfter();
      }
    }

    assertThat(longest).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void promisesNoMoreThanItCanKeepInMind() {
    for (int i = 0; i < 50_000; i++) {
      take(budget, Urgency.ROUTINE, "order-" + i);
    }

    assertThat(budget.snapshot().get(0).waiting()).isEqualTo(20_000);
  }

  @Test
  void letsUrgentCallsPassTheRoutineOnesThatWait() {
    RequestBudget whole = budget(1);
    whole.throttled(DESCRIBE);
    for (int i = 0; i < 1_000; i++) {
      take(whole, Urgency.ROUTINE, "order-" + i);
    }
    pass(Duration.ofMillis(40));

    assertThat(take(whole, Urgency.URGENT, "stop")).isInstanceOf(Permission.Granted.class);
  }

  @Test
  void letsARoutineCallThroughNowAndThenHoweverManyUrgentOnesThereAre() {
    RequestBudget whole = budget(1);
    int urgent = 0;
    int routine = 0;
    for (int i = 0; i < 10_000; i++) {
      urgent += take(whole, Urgency.URGENT, "stop") instanceof Permission.Granted ? 1 : 0;
      urgent += take(whole, Urgency.URGENT, "redrive") instanceof Permission.Granted ? 1 : 0;
      routine += take(whole, Urgency.ROUTINE, "order") instanceof Permission.Granted ? 1 : 0;
      pass(Duration.ofMillis(10));
    }

    assertThat((double) routine / (urgent + routine)).isBetween(0.18, 0.22);
  }

  @Test
  void growsWhileCallsWait() {
    granted(budget, Urgency.ROUTINE);
    pass(Duration.ofSeconds(10));

    assertThat(budget.perSecond(DESCRIBE)).isBetween(45.0, 50.0);
  }

  @Test
  void growsBeforeACallHasToWait() {
    assertThat(putOffInAMinute(30)).isZero();
  }

  @Test
  void staysAsItIsWhereItIsEnough() {
    assertThat(putOffInAMinute(12)).isZero();
    assertThat(budget.perSecond(DESCRIBE)).isEqualTo(15);
  }

  @Test
  void givesUpWhatItHadLeftWhenAwsThrottles() {
    budget.throttled(DESCRIBE);

    assertThat(granted(budget, Urgency.URGENT)).isZero();
    assertThat(budget.perSecond(DESCRIBE)).isEqualTo(7.5);
  }

  @Test
  void asksForNoMoreThanItsPartOfTheQuotaAndSomeRoom() {
    budget.workers(4);
    granted(budget, Urgency.ROUTINE);
    pass(LONG);

    assertThat(budget.perSecond(DESCRIBE)).isEqualTo(50.0 * 1.25 / 4);
  }

  @Test
  void listsNoMoreOftenThanItsPart() {
    Subject list = new Subject("123456789012", "us-east-1", AwsAction.ListExecutions);
    budget.workers(4);
    for (int i = 0; i < 100; i++) {
      var unused = budget.take(list, Urgency.ROUTINE, "sweep-" + i);
    }
    pass(LONG);

    assertThat(budget.perSecond(list)).isEqualTo(5.0 / 4);
  }

  @Test
  void takesMoreAgainWhenOtherWorkersHaveGone() {
    budget.workers(4);
    granted(budget, Urgency.ROUTINE);
    pass(LONG);
    granted(budget, Urgency.ROUTINE);
    budget.workers(1);
    pass(Duration.ofSeconds(15));

    assertThat(budget.perSecond(DESCRIBE)).isEqualTo(50);
  }

  @Test
  void countsWhatItDoes() {
    for (int i = 0; i < 100; i++) {
      take(budget, Urgency.URGENT, "order-" + i);
    }
    budget.answered(DESCRIBE);
    budget.throttled(DESCRIBE);
    budget.refused(DESCRIBE);
    budget.refused(DESCRIBE);
    budget.failed(DESCRIBE);

    assertThat(budget.snapshot())
        .containsExactly(new BudgetSnapshot(DESCRIBE, 7.5, 0, 10, 90, 10, 1, 1, 2, 1));
  }

  @Test
  void forgetsSubjectsThatNobodyAsksForAnyMore() {
    take(budget, Urgency.ROUTINE, "order-42");
    pass(Duration.ofHours(2));

    assertThat(budget.snapshot()).isEmpty();
  }

  @Test
  void remembersABoundedNumberOfSubjects() {
    for (int i = 0; i < 5_000; i++) {
      budget.take(
          new Subject("account-" + i, "us-east-1", AwsAction.DescribeExecution),
          Urgency.ROUTINE,
          "order-42");
    }

    assertThat(budget.snapshot()).hasSizeLessThanOrEqualTo(1_000);
  }

  @Test
  void doesNotCountWhatAwsDoesNotCount() {
    Subject express = new Subject("123456789012", "us-east-1", AwsAction.StartSyncExecution);
    for (int i = 0; i < 10_000; i++) {
      assertThat(budget.take(express, Urgency.ROUTINE, "order"))
          .isInstanceOf(Permission.Granted.class);
    }

    assertThat(budget.perSecond(express)).isInfinite();
  }

  @Test
  void givesNoTokenTwiceToManyThreads() {
    long granted =
        IntStream.range(0, 5_000)
            .parallel()
            .filter(i -> take(budget, Urgency.URGENT, "stop-" + i) instanceof Permission.Granted)
            .count();

    assertThat(granted).isEqualTo(90);
  }

  @Test
  void canBeUnlimited() {
    RequestBudget unlimited = RequestBudget.unlimited();
    unlimited.throttled(DESCRIBE);

    assertThat(unlimited.perSecond(DESCRIBE)).isInfinite();
    assertThat(take(unlimited, Urgency.ROUTINE, "order-42")).isInstanceOf(Permission.Granted.class);
    assertThat(unlimited.snapshot()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void refusesAShareThatIsNone(double share) {
    assertThatThrownBy(() -> budget(share)).hasMessageStartingWith("initialShare: must be");
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private int putOffInAMinute(int callsPerSecond) {
    int putOff = 0;
    for (int call = 0; call < 60 * callsPerSecond; call++) {
      if (take(budget, Urgency.URGENT, "order-" + call) instanceof Permission.PutOff) {
        putOff++;
      }
      pass(Duration.ofSeconds(1).dividedBy(callsPerSecond));
    }
    return putOff;
  }

  private int granted(RequestBudget from, Urgency urgency) {
    int granted = 0;
    while (take(from, urgency, "holder-" + holders++) instanceof Permission.Granted) {
      granted++;
    }
    return granted;
  }

  private static Permission take(RequestBudget from, Urgency urgency, String holder) {
    return from.take(DESCRIBE, urgency, holder);
  }

  private static Duration putOff(Permission permission) {
    return ((Permission.PutOff) permission).retryAfter();
  }
}
