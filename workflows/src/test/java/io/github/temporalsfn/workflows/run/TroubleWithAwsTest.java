package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** AWS shows things late, throttles, fails, denies: a run gets through, or says why not. */
class TroubleWithAwsTest {
  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void keepsWaitingOnAStatusThatIsNoEnding() {
    world.aws.succeedAfter(Duration.ofSeconds(4), "1");
    world.aws.showNext("PENDING_REDRIVE", "HIBERNATING");

    assertThat(result(world.run("\"poke_interval\":1"))).contains("\"output\":1");
  }

  @Test
  void asksAgainForAnOutputThatIsLate() {
    world.aws.succeedAfter(Duration.ofSeconds(2), "\"at last\"");
    world.aws.outputDelay = Duration.ofSeconds(20);

    assertThat(result(world.run(""))).contains("\"output\":\"at last\"");
  }

  @Test
  void failsWhenAnOutputNeverComes() {
    world.aws.outputDelay = Duration.ofDays(1);

    ApplicationFailure failure = failure(world.run(""));

    assertThat(failure.getType()).isEqualTo("OutputNotAvailable");
    assertThat(failure.getOriginalMessage()).startsWith("order-42 SUCCEEDED, but AWS shows no out");
  }

  @Test
  void waitsForAnExecutionThatAwsDoesNotShowYet() {
    WorkflowStub run = world.run("\"poke_interval\":2");
    world.aws.failures.hideNext(4);

    assertThat(result(run)).contains("SUCCEEDED");
  }

  @Test
  void failsWhenAwsNeverShowsTheExecution() {
    world.aws.failures.hideNext(1000);

    assertThat(failure(world.run("")).getType()).isEqualTo("ExecutionDoesNotExist");
  }

  @Test
  void fallsBackToARegularActivityWhenAwsThrottles() {
    world.aws.succeedAfter(Duration.ofSeconds(5), "{}");
    world.aws.failures.nextDescribes(3, () -> TransientFailure.Throttled.failure("Rate exceeded"));

    result(world.run("\"poke_interval\":10"));

    assertThat(world.aws.describes).hasValue(4);
  }

  @Test
  void keepsWaitingWhenAwsDoesNotAnswerForMinutes() {
    world.aws.succeedAfter(Duration.ofSeconds(5), "{}");
    world.aws.failures.nextDescribes(40, () -> TransientFailure.Unavailable.failure("no answer"));

    assertThat(result(world.run(""))).contains("SUCCEEDED");
  }

  @Test
  void failsSoonWhenDescribingWasNeverAllowed() {
    world.inSteps();
    world.aws.failures.nextDescribes(
        1000, () -> FailureType.AccessDenied.failure("states:DescribeExecution is missing"));
    long start = world.temporal.currentTimeMillis();

    ApplicationFailure failure = failure(world.run(""));

    assertThat(failure.getType()).isEqualTo("AccessDenied");
    assertThat(world.endedAt("order-42") - start).isLessThan(90_000);
  }

  @Test
  void asksForAnHourWhenAPermissionGetsLost() {
    world.inSteps();
    world.aws.neverEnd();
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(2));
    long start = world.temporal.currentTimeMillis();
    world.aws.failures.nextDescribes(
        10_000, () -> FailureType.AccessDenied.failure("states:DescribeExecution is missing"));

    ApplicationFailure failure = failure(run);

    assertThat(failure.getOriginalMessage())
        .startsWith("states:DescribeExecution is missing; refused for 1 h 0 m, the execution may");
    assertThat(world.endedAt("order-42") - start).isBetween(3_600_000L, 3_600_000L + 600_000L);
  }

  @Test
  void failsWithWhatAwsRefusesTheStartWith() {
    world.aws.failures.next(
        1, () -> FailureType.StateMachineDoesNotExist.failure("State Machine Does Not Exist"));

    assertThat(failure(world.run("")).getType()).isEqualTo("StateMachineDoesNotExist");
  }

  @Test
  void startsAfterThrottling() {
    world.aws.failures.next(5, () -> TransientFailure.Throttled.failure("Rate exceeded"));

    assertThat(result(world.run(""))).contains("SUCCEEDED");
    assertThat(world.aws.executions()).isEqualTo(1);
  }

  @Test
  void failsWhenTheStartIsNotAnsweredInTime() {
    world.aws.failures.next(1000, () -> TransientFailure.Unavailable.failure("no answer"));

    ApplicationFailure failure = failure(world.run("\"timeout\":\"PT2M\""));

    assertThat(failure.getType()).isEqualTo("WaitTimedOut");
    assertThat(failure.getOriginalMessage())
        .as("after %d attempts to start", world.aws.starts.size())
        .startsWith("order-42 was not started within the wait.timeout of 2 m 0 s: no answer (arn:");
  }

  @Test
  void takesALateOutputFromTheHistory() {
    world.aws.outputDelay = Duration.ofDays(1);
    world.aws.lastEvents.add(
        new HistoryEvent(
            9,
            8,
            "ExecutionSucceeded",
            "2026-01-01T00:00:00.000Z",
            null,
            null,
            null,
            null,
            "[1.10]"));

    assertThat(result(world.run(""))).contains("\"output\":[1.10]");
  }

  @Test
  void asksAgainWhenAwsForgetsTheExecutionForAMoment() {
    world.aws.succeedAfter(Duration.ofMinutes(10), "{}");
    WorkflowStub run = world.run("\"poke_interval\":5");
    world.temporal.sleep(Duration.ofMinutes(5));
    world.aws.failures.hideNext(2);

    assertThat(result(run)).contains("SUCCEEDED");
  }

  @Test
  void saysWhyAnExecutionMayHaveGone() {
    world.aws.neverEnd();
    WorkflowStub run = world.run("\"poke_interval\":60");
    world.temporal.sleep(Duration.ofMinutes(5));
    world.aws.failures.hideNext(1000);

    ApplicationFailure failure = failure(run);

    assertThat(failure.getType()).isEqualTo("ExecutionDoesNotExist");
    assertThat(failure.getOriginalMessage())
        .contains("AWS knew it before: its state machine has been deleted, or it ended longer ago");
  }

  @Test
  void showsInTheStatusWhyItHasNotStarted() {
    world.aws.failures.next(
        40, () -> TransientFailure.ExecutionLimitExceeded.failure("too many open executions"));
    WorkflowStub run = world.run("");
    world.temporal.sleep(Duration.ofMinutes(3));

    assertThat(text(Objects.requireNonNull(run.query("status", RawValue.class))))
        .contains(
            "\"status\":\"STARTING\"",
            "\"note\":\"too many open executions; it is tried again every minute\"");
    assertThat(result(run)).contains("SUCCEEDED");
    assertThat(world.aws.executions()).isEqualTo(1);
  }

  private ApplicationFailure failure(WorkflowStub run) {
    try {
      return TemporalWorld.failure(run);
    } catch (AssertionError e) {
      // The test server has been seen to try again and again while its time stood still.
      throw new AssertionError(e.getMessage() + world.whatHappened("order-42"), e);
    }
  }
}
