package io.github.temporalsfn.activities.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenStatesTest {
  @Test
  void areThoseThatNoEventLeaves() {
    assertThat(
            open(
                "1 ExecutionStarted <0",
                "2 PassStateEntered A <0",
                "3 PassStateExited A <2",
                "4 WaitStateEntered B <3"))
        .containsExactly("B");
  }

  @Test
  void areOneInEachBranchAndTheForkItself() {
    assertThat(
            open(
                "2 ParallelStateEntered S <0",
                "3 ParallelStateStarted <2",
                "4 WaitStateEntered A <3",
                "5 TaskStateEntered B <3"))
        .containsExactly("S", "A", "B");
  }

  @Test
  void areTheLatestOfANameThatItemsShare() {
    assertThat(
            Events.ids(
                OpenStates.of(
                    Events.page(
                        "2 MapStateEntered M <0",
                        "3 MapStateStarted <2",
                        "4 MapIterationStarted M#0 <3",
                        "5 TaskStateEntered T <4",
                        "6 MapIterationStarted M#1 <3",
                        "7 TaskStateEntered T <6",
                        "8 MapIterationStarted M#2 <3",
                        "9 TaskStateEntered T <8",
                        "10 TaskStateExited T <9"))))
        .containsExactly(2L, 7L);
  }

  @Test
  void endWithTheForkThatTheyAreIn() {
    assertThat(
            open(
                "2 ParallelStateEntered S <0",
                "3 ParallelStateStarted <2",
                "4 WaitStateEntered A <3",
                "5 TaskStateEntered B <3",
                "6 LambdaFunctionFailed <5",
                "7 ParallelStateFailed <6",
                "8 ParallelStateExited S <7",
                "9 PassStateEntered Caught <8"))
        .containsExactly("Caught");
  }

  @Test
  void leaveOutWhatIsAbortedWithAFailedBranch() {
    assertThat(
            open(
                "2 ParallelStateEntered S <0",
                "3 ParallelStateStarted <2",
                "4 WaitStateEntered Outer <3",
                "5 ParallelStateEntered P <3",
                "6 ParallelStateStarted <5",
                "7 WaitStateEntered Inner <6",
                "8 TaskStateEntered Bad <6",
                "9 LambdaFunctionFailed <8",
                "10 TaskStateAborted <9",
                "11 WaitStateAborted <9"))
        .containsExactly("S", "Outer", "P");
  }

  @Test
  void beginAgainWithTheForkThatIsRetried() {
    assertThat(
            open(
                "2 ParallelStateEntered S <0",
                "3 ParallelStateStarted <2",
                "4 TaskStateEntered A <3",
                "5 WaitStateEntered B <3",
                "6 LambdaFunctionFailed <4",
                "7 TaskStateAborted <6",
                "8 WaitStateAborted <6",
                "9 ParallelStateStarted <6",
                "10 TaskStateEntered A <9"))
        .containsExactly("S", "A");
  }

  @Test
  void beginAgainWithTheOuterForkWhereTheInnerHasFailed() {
    assertThat(
            open(
                "2 ParallelStateEntered S <0",
                "3 ParallelStateStarted <2",
                "4 WaitStateEntered Outer <3",
                "5 ParallelStateEntered P <3",
                "6 ParallelStateStarted <5",
                "7 FailStateEntered F <6",
                "8 ParallelStateFailed <7",
                "9 WaitStateAborted <7",
                "10 ParallelStateStarted <7",
                "11 WaitStateEntered Outer <10"))
        .containsExactly("S", "Outer");
  }

  @Test
  void goOnInARedriveWithWhatAFailureHasInterrupted() {
    assertThat(
            open(
                "2 ParallelStateEntered S <0",
                "3 ParallelStateStarted <2",
                "4 PassStateEntered Done <3",
                "5 TaskStateEntered A <3",
                "6 WaitStateEntered B <3",
                "7 PassStateExited Done <4",
                "8 LambdaFunctionFailed <5",
                "9 TaskStateAborted <8",
                "10 WaitStateAborted <8",
                "11 ParallelStateFailed <8",
                "12 ExecutionFailed <11",
                "13 ExecutionRedriven <12",
                "14 LambdaFunctionScheduled <5"))
        .containsExactly("S", "A", "B");
  }

  @Test
  void areLeftInARedriveByTheSameEntry() {
    assertThat(
            open(
                "2 TaskStateEntered T <0",
                "3 LambdaFunctionFailed <2",
                "4 ExecutionFailed <3",
                "5 ExecutionRedriven <4",
                "6 LambdaFunctionScheduled <2",
                "7 TaskStateExited T <6"))
        .isEmpty();
  }

  @Test
  void areNotCountedTwiceWhereARedriveEntersThemAgain() {
    assertThat(
            open(
                "2 TaskStateEntered T <0",
                "3 LambdaFunctionFailed <2",
                "4 ExecutionFailed <3",
                "5 ExecutionRedriven <4",
                "6 TaskStateEntered T <5",
                "7 TaskStateExited T <6"))
        .isEmpty();
  }

  @Test
  void areKeptApartFromThoseOfTheNextItemInARedrive() {
    assertThat(
            Events.ids(
                OpenStates.of(
                    Events.page(
                        "2 MapStateEntered M <0",
                        "3 MapStateStarted <2",
                        "4 MapIterationStarted M#0 <3",
                        "5 TaskStateEntered T <4",
                        "6 ExecutionAborted <0",
                        "7 ExecutionRedriven <6",
                        "8 MapIterationStarted M#1 <3",
                        "9 TaskStateEntered T <8",
                        "10 TaskStateExited T <9"))))
        .containsExactly(2L, 5L);
  }

  @Test
  void areNotLeftByAnExitWhoseEntryIsOnAnotherPage() {
    assertThat(
            open(
                "900 TaskStateEntered T <700",
                "901 TaskSucceeded <600",
                "902 TaskStateExited T <901"))
        .containsExactly("T");
  }

  @Test
  void areLeftByNameWhereTheEventsAreNotLinked() {
    assertThat(open("2 TaskStateEntered T <0", "3 TaskStateExited T <0")).isEmpty();
  }

  @Test
  void doNotIncludeTheStateThatFails() {
    assertThat(open("2 FailStateEntered No <0")).isEmpty();
  }

  private static List<String> open(String... lines) {
    return Events.names(OpenStates.of(Events.page(lines)));
  }
}
