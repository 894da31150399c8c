package io.github.temporalsfn.activities.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lists of running executions say about runs that wait. */
class MachineWatchTest {
  private static final StateMachineArn MACHINE =
      StateMachineArn.parse("arn:aws:states:eu-west-1:123456789012:stateMachine:orders");
  private static final String READABLE = ExecutionName.derive("order-42", "some-run");

  private long now = 1_000_000;
  private final Claims claims = new Claims(() -> Instant.ofEpochMilli(now), 100);
  private final MachineWatch watch =
      new MachineWatch(MACHINE, ConnectionChoice.DEFAULT, 100, claims);

  @Test
  void wakesARunWhoseExecutionIsNoLongerListed() {
    waits("a", "order-a", 0);
    sweep("a");

    assertThat(sweep()).containsExactly("order-a");
  }

  @Test
  void leavesARunAloneWhoseExecutionIsListed() {
    waits("a", "order-a", 0);

    assertThat(sweep("a")).isEmpty();
    assertThat(sweep("a")).isEmpty();
  }

  @Test
  void givesListsTimeToShowWhatWasJustStarted() {
    waits("a", "order-a", 0);

    assertThat(sweep()).isEmpty();
  }

  @Test
  void wakesARunWhoseExecutionEndedBeforeAnyListShowedIt() {
    waits("a", "order-a", 0);
    passes(Registration.GRACE.toMillis());

    assertThat(sweep()).containsExactly("order-a");
  }

  @Test
  void doesNotJudgeByASweepThatBeganBeforeTheRunWaited() {
    watch.beginSweep(now);
    passes(Registration.GRACE.toMillis());
    waits("a", "order-a", 0);

    assertThat(endSweep()).isEmpty();
  }

  @Test
  void wakesARunAsSoonAsTheListHasPassedItsPlace() {
    waits("new", "order-new", 0);
    waits("old", "order-old", 0);
    sweepAt(1_000);
    running("new", 500);
    running("old", 300);
    endSweep();
    sweepAt(1_000);

    assertThat(shownAfter(500)).isEmpty();
    assertThat(shownAfter(499)).containsExactly("order-new");
    assertThat(endSweep()).containsExactly("order-old");
  }

  @Test
  void knowsHowFarDownTheListItsRunsReach() {
    waits("new", "order-new", 0);
    waits("old", "order-old", 0);
    assertThat(watch.concernsNobodyUpTo(100)).isFalse();
    sweepAt(1_000);
    running("new", 500);
    running("old", 300);
    endSweep();

    assertThat(watch.concernsNobodyUpTo(299)).isTrue();
    assertThat(watch.concernsNobodyUpTo(300)).isFalse();
    var unused = watch.ended("old", "order-old", now);
    assertThat(watch.concernsNobodyUpTo(300)).isTrue();
  }

  @Test
  void doesNotKnowThePlaceOfARunThatWasWokenForNothing() {
    waits("a", "order-a", 0);
    sweepAt(1_000);
    running("a", 500);
    endSweep();
    sweepAndSignal();
    waits("a", "order-a", 1);
    sweepAt(1_000);

    assertThat(shownAfter(0)).isEmpty();
  }

  @Test
  void wakesARunOnce() {
    waits("a", "order-a", 0);
    sweep("a");
    sweep();

    assertThat(sweep()).isEmpty();
  }

  @Test
  void triesAgainWhereARunCouldNotBeSignalled() {
    waits("a", "order-a", 0);
    sweep("a");
    watch.beginSweep(now);
    watch.endSweep(now).forEach(watch::notSignalled);

    assertThat(sweep()).containsExactly("order-a");
  }

  @Test
  void forgetsARunThatWasSignalledAndDoesNotComeBack() {
    waits("a", "order-a", 0);
    sweep("a");
    sweepAndSignal();
    passes(Registration.FORGOTTEN_AFTER.toMillis());
    sweep();

    assertThat(watch.all()).isZero();
  }

  @Test
  void countsTheAlarmsThatWereFalse() {
    waits("a", "order-a", 0);
    sweep("a");
    sweepAndSignal();

    assertThat(waits("a", "order-a", 1)).isEqualTo(1);
    sweepAndSignalAfterGrace();
    assertThat(waits("a", "order-a", 2)).isEqualTo(2);
  }

  @Test
  void countsNoFalseAlarmForARunThatAsksByItself() {
    waits("a", "order-a", 0);
    sweep("a");

    assertThat(waits("a", "order-a", 1)).isZero();
  }

  @Test
  void countsNoFalseAlarmForAnExecutionThatWasRedriven() {
    waits("a", "order-a", 0);
    sweep("a");
    sweepAndSignal();

    assertThat(watch.waiting(run("a", "order-a", 1, 1), now)).contains(0);
  }

  @Test
  void signalsAgainAfterAFalseAlarmWithAnotherRequestId() {
    waits("a", "order-a", 0);
    sweep("a");
    String first = onlyEnded().requestId();
    watch.signalled(ended.get(0), now);
    waits("a", "order-a", 1);
    passes(Registration.GRACE.toMillis());

    assertThat(onlyEnded().requestId()).isNotEqualTo(first);
  }

  @Test
  void believesListsLessAfterAFalseAlarm() {
    waits("a", "order-a", 0);
    sweep("a");
    sweepAndSignal();
    waits("a", "order-a", 1);

    assertThat(sweep()).isEmpty();
  }

  @Test
  void wakesBothRunsThatWaitForTheSameExecution() {
    waits("a", "order-a", 0);
    waits("a", "another", 0);
    sweep("a");

    assertThat(sweep()).containsExactly("order-a", "another");
  }

  @Test
  void forgetsOneOfTwoRuns() {
    waits("a", "order-a", 0);
    waits("a", "another", 0);
    sweep("a");
    watch.beginSweep(now);
    watch.forget(watch.endSweep(now).get(0));

    assertThat(watch.all()).isEqualTo(1);
    assertThat(watch.own()).isEqualTo(1);
  }

  @Test
  void takesOverRunsOfOtherWorkersByTheirNames() {
    sweep(READABLE);
    sweep();
    passes(Registration.OTHERS_FIRST.toMillis());

    assertThat(sweep()).containsExactly("order-42");
  }

  @Test
  void takesOverRunsOfOtherWorkersThatClaimARunningExecution() {
    sweep("monday");
    claim("monday", "order-42");
    sweep("monday");
    assertThat(watch.foreign()).isZero();
    sweep();
    passes(Registration.OTHERS_FIRST.toMillis());

    assertThat(sweep()).containsExactly("order-42");
  }

  @Test
  void doesNotBelieveAClaimOnAnExecutionThatNoListHasShown() {
    claim("monday", "order-42");
    sweep();
    passes(Registration.GRACE.toMillis());

    assertThat(sweep()).isEmpty();
    assertThat(watch.all()).isZero();
  }

  @Test
  void takesOverARunThatWaitsForTheExecutionOfAnotherOne() {
    waits("monday", "order-42", 0);
    claim("monday", "another");
    sweep("monday");

    assertThat(watch.all()).isEqualTo(2);
    assertThat(watch.own()).isEqualTo(1);
  }

  @Test
  void ownsARunThatHadClaimedItsExecution() {
    claim("monday", "order-42");
    sweep("monday");
    waits("monday", "order-42", 3);

    assertThat(watch.all()).isEqualTo(1);
    assertThat(watch.own()).isEqualTo(1);
  }

  @Test
  void signalsForTheRedriveCountThatTheListShows() {
    claim("monday", "order-42");
    String arn = MACHINE.execution("monday").text();
    watch.beginSweep(now);
    watch.running(new RunningPage.RunningExecution(arn, "monday", 2, 0), now);
    watch.endSweep(now);
    sweep();
    passes(Registration.OTHERS_FIRST.toMillis());

    assertThat(onlyEnded().requestId()).isEqualTo(Registration.requestId(arn, 2, 0));
  }

  @Test
  void knowsTheWorkflowsOfExecutionsThatRun() {
    waits("a", "order-a", 0);
    sweep("a", READABLE);
    Set<String> known = new HashSet<>();
    watch.addWorkflowIds(known);
    assertThat(known).containsExactlyInAnyOrder("order-a", "order-42");

    sweep("a");
    known.clear();
    watch.addWorkflowIds(known);
    assertThat(known).containsExactly("order-a");
  }

  @Test
  void letsTheOtherWorkerSignalFirst() {
    sweep(READABLE);

    assertThat(sweep()).isEmpty();
  }

  @Test
  void ownsARunThatAnotherWorkerHadBefore() {
    sweep(READABLE);
    waits(READABLE, "order-42", 3);

    assertThat(watch.all()).isEqualTo(1);
    assertThat(watch.own()).isEqualTo(1);
    sweep(READABLE);
    assertThat(sweep()).containsExactly("order-42");
  }

  @Test
  void countsExecutionsThatNobodyWaitsForHere() {
    waits("a", "order-a", 0);
    sweep("a", "b", "c");

    assertThat(watch.foreign()).isEqualTo(2);
    assertThat(watch.all()).isEqualTo(1);
  }

  @Test
  void forgetsWhatAwsHasShownToBeOver() {
    waits("a", "order-a", 0);

    assertThat(watch.ended("a", "order-a", now)).isFalse();
    assertThat(watch.all()).isZero();
    assertThat(watch.own()).isZero();
  }

  @Test
  void missesTheNewsThatARunHasWaitedForAsLongAsItMay() {
    waits("a", "order-a", 0);
    passes(SafetyInterval.SHORTEST.toMillis());

    assertThat(watch.ended("a", "order-a", now)).isTrue();
  }

  @Test
  void missesNoNewsThatARunHasHad() {
    waits("a", "order-a", 0);
    sweepAndSignalAfterGrace();
    passes(SafetyInterval.SHORTEST.toMillis());

    assertThat(watch.ended("a", "order-a", now)).isFalse();
  }

  @Test
  void leavesARunThatOnlyWaitsForTheSameExecution() {
    waits("a", "order-a", 0);
    waits("a", "report-a", 0);
    sweep("a");
    var unused = watch.ended("a", "order-a", now);

    assertThat(sweep()).containsExactly("report-a");
  }

  @Test
  void forgetsARunThatHasNotAskedForLongerThanAnyMay() {
    waits("a", "order-a", 0);
    passes(Registration.GONE_AFTER.toMillis());
    sweep("a");

    assertThat(watch.all()).isZero();
  }

  @Test
  void hasRoomForSoManyAndNoMore() {
    for (int i = 0; i < 100; i++) {
      waits("a" + i, "order-" + i, 0);
    }

    assertThat(watch.waiting(run("b", "order-b", 0, 0), now)).isEmpty();
    assertThat(watch.waiting(run("a7", "order-7", 1, 0), now)).contains(0);
  }

  private List<Registration> ended = List.of();

  private Registration onlyEnded() {
    passes(1);
    watch.beginSweep(now);
    passes(1);
    ended = watch.endSweep(now);
    assertThat(ended).hasSize(1);
    return ended.get(0);
  }

  private void claim(String name, String workflowId) {
    claims.add(new OpenRun(workflowId, MACHINE.execution(name)));
  }

  private void sweepAndSignal() {
    watch.signalled(onlyEnded(), now);
  }

  private void sweepAndSignalAfterGrace() {
    passes(Registration.GRACE.toMillis());
    sweepAndSignal();
  }

  private int waits(String name, String workflowId, int falseAlarms) {
    return watch.waiting(run(name, workflowId, falseAlarms, 0), now).orElseThrow();
  }

  private static WaitingRun run(String name, String workflowId, int falseAlarms, int redriveCount) {
    return new WaitingRun(
        MACHINE.execution(name),
        workflowId,
        ConnectionChoice.DEFAULT,
        falseAlarms,
        redriveCount,
        0);
  }

  /** A second later, a sweep that sees those; whom it wakes. */
  private List<String> sweep(String... running) {
    passes(1_000);
    watch.beginSweep(now);
    passes(10);
    for (String name : running) {
      running(name, 0);
    }
    return endSweep();
  }

  private void running(String name, long startDate) {
    String arn = MACHINE.execution(name).text();
    watch.running(new RunningPage.RunningExecution(arn, name, 0, startDate), now);
  }

  private List<String> shownAfter(long startDate) {
    return watch.shownAfter(startDate, now).stream().map(run -> run.workflowId).toList();
  }

  private List<String> endSweep() {
    return watch.endSweep(now).stream().map(run -> run.workflowId).toList();
  }

  private void sweepAt(long millisLater) {
    passes(millisLater);
    watch.beginSweep(now);
    passes(10);
  }

  private void passes(long millis) {
    now += millis;
  }
}
