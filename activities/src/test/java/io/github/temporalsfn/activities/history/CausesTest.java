package io.github.temporalsfn.activities.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {
  @Test
  void goBackToTheStateThatFailedPastOtherBranches() {
    assertThat(
            Events.ids(
                Causes.of(
                    Events.page(
                        "4 TaskStateEntered Charge <3",
                        "5 TaskStateEntered Other <3",
                        "6 TaskScheduled <5",
                        "7 TaskFailed <4",
                        "8 TaskStateAborted <7",
                        "9 ParallelStateFailed <7",
                        "10 ExecutionFailed <9"))))
        .containsExactly(4L, 7L, 9L, 10L);
  }

  @Test
  void includeTheItemsThatFailedWithTheState() {
    assertThat(
            Events.ids(
                Causes.of(
                    Events.page(
                        "9 MapIterationStarted Inner#0 <8",
                        "10 TaskStateEntered Charge <9",
                        "11 LambdaFunctionFailed <10",
                        "12 MapIterationAborted Inner#1 <11",
                        "13 MapIterationFailed Inner#0 <11",
                        "14 MapStateFailed <11",
                        "15 MapIterationFailed Outer#2 <11",
                        "16 MapStateFailed <11",
                        "17 ExecutionFailed <16"))))
        .containsExactly(10L, 11L, 13L, 15L, 16L, 17L);
  }

  @Test
  void goOnBehindAnItemThatIsALinkOfTheChain() {
    assertThat(
            Events.names(
                Causes.of(
                    Events.page(
                        "5 TaskStateEntered Charge <4",
                        "6 LambdaFunctionFailed <5",
                        "7 MapIterationFailed Orders#1 <6",
                        "8 MapStateFailed <7",
                        "9 ExecutionFailed <8"))))
        .containsExactly("Charge", "null", "Orders", "null", "null");
  }

  @Test
  void areTheStateEnteredLastForATimeOut() {
    assertThat(
            Events.ids(
                Causes.of(
                    Events.page(
                        "2 PassStateEntered A <0",
                        "3 PassStateExited A <2",
                        "4 WaitStateEntered Courier <3",
                        "5 ExecutionTimedOut <0"))))
        .containsExactly(4L, 5L);
  }

  @Test
  void areNoStateForATimeOutBetweenTwoStates() {
    assertThat(
            Events.ids(
                Causes.of(
                    Events.page(
                        "2 PassStateEntered A <0",
                        "3 PassStateExited A <2",
                        "4 ExecutionTimedOut <0"))))
        .containsExactly(4L);
  }

  @Test
  void areTheBranchThatGoesOnForAStop() {
    assertThat(
            Events.ids(
                Causes.of(
                    Events.page(
                        "4 WaitStateEntered Slow <3",
                        "5 PassStateEntered Quick <3",
                        "6 PassStateExited Quick <5",
                        "7 ExecutionAborted <0"))))
        .containsExactly(4L, 7L);
  }

  @Test
  void endWithTheFirstState() {
    assertThat(
            Events.ids(
                Causes.of(
                    Events.page(
                        "1 ExecutionStarted <0",
                        "2 FailStateEntered No <0",
                        "3 ExecutionFailed <2"))))
        .containsExactly(2L, 3L);
  }

  @Test
  void endWithThePage() {
    assertThat(Events.ids(Causes.of(Events.page("900 ExecutionFailed <800"))))
        .containsExactly(900L);
  }

  @Test
  void areNotWalkedInCircles() {
    assertThat(Events.ids(Causes.of(Events.page("1 TaskFailed <2", "2 ExecutionFailed <1"))))
        .containsExactly(1L, 2L);
  }

  @Test
  void areNoneWithoutEvents() {
    assertThat(Causes.of(Events.page())).isEmpty();
  }
}
