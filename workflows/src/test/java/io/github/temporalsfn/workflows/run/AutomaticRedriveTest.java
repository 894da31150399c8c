package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.ScriptedStepFunctions.Ending;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The option {@code redrive}: a failed execution goes on at the failed state. */
class AutomaticRedriveTest {
  private static final String THRICE = "\"redrive\":{\"maximumAttempts\":3}";
  private final TemporalWorld world = new TemporalWorld();

  @BeforeEach
  void failAtFirst() {
    world.aws.endAfter(Duration.ofSeconds(5), "FAILED", "Payment.Declined", "card expired");
    world.aws.endingAfterRedrive = new Ending(Duration.ofSeconds(5), "SUCCEEDED", "1", null, null);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void endsWellWhenTheRedriveDoes() {
    assertThat(result(world.run(THRICE)))
        .contains("\"status\":\"SUCCEEDED\"", "\"redriveCount\":1")
        .doesNotContain("error");
    assertThat(world.aws.starts).hasSize(1);
  }

  @Test
  void waitsBeforeEachRedriveLongerThanBefore() {
    world.inSteps();
    world.aws.endingAfterRedrive = null;
    long start = world.temporal.currentTimeMillis();
    ApplicationFailure failure = failure(world.run(THRICE));

    assertThat(world.aws.redriveCalls)
        .extracting(call -> call.redriveCount())
        .containsExactly(0, 1, 2);
    assertThat(failure.getOriginalMessage())
        .contains("FAILED: Payment.Declined: card expired; redriven 3 times (arn:");
    assertThat(world.endedAt("order-42") - start).isBetween(63_000L + 20_000, 77_000L + 60_000);
  }

  @Test
  void isOffUnlessAskedFor() {
    assertThat(failure(world.run("")).getType()).isEqualTo("ExecutionFailed");
    assertThat(world.aws.redriveCalls).isEmpty();
  }

  @Test
  void leavesErrorsThatItIsToldToLeave() {
    String fields =
        "\"redrive\":{\"maximumAttempts\":3,\"nonRedrivableErrors\":[\"Payment.Declined\"]}";

    assertThat(failure(world.run(fields)).getType()).isEqualTo("ExecutionFailed");
    assertThat(world.aws.redriveCalls).isEmpty();
  }

  @Test
  void leavesAnExecutionThatAnotherRunStarted() {
    world.aws.attached = true;

    failure(world.run("\"name\":\"a\"," + THRICE));

    assertThat(world.aws.redriveCalls).isEmpty();
  }

  @Test
  void leavesAnExecutionThatSomebodyStopped() {
    world.aws.endAfter(Duration.ofSeconds(5), "ABORTED", "Ops", "maintenance");

    failure(world.run(THRICE));

    assertThat(world.aws.redriveCalls).isEmpty();
  }

  @Test
  void keepsTheOriginalFailureWhereAwsDoesNotRedrive() {
    world.aws.notRedrivable = "Execution redrivable period exceeded";

    ApplicationFailure failure = failure(world.run(THRICE));

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage())
        .contains(
            "FAILED: Payment.Declined: card expired; not redriven: Execution redrivable period"
                + " exceeded (arn:");
  }

  @Test
  void isDoneOnceThoughItsAnswerGetsLost() {
    WorkflowStub run = world.run("\"poke_interval\":8," + THRICE);
    world.temporal.sleep(Duration.ofSeconds(10));
    world.aws.failures.loseNextAnswers(3);

    assertThat(result(run)).contains("\"redriveCount\":1");
    assertThat(world.aws.redriveCalls).hasSize(4);
  }

  @Test
  void followsWhatSomebodyElseRedriveMeanwhile() {
    WorkflowStub run = world.run("\"redrive\":{\"maximumAttempts\":1,\"initialInterval\":3600}");
    world.temporal.sleep(Duration.ofMinutes(1));
    world.aws.redrivenElsewhere(world.aws.onlyExecution());
    run.signal("executionStatusChanged");

    assertThat(result(run)).contains("\"redriveCount\":1");
    assertThat(world.aws.redriveCalls).isEmpty();
  }

  @Test
  void isShownInTheStatus() {
    WorkflowStub run = world.run("\"redrive\":{\"maximumAttempts\":2,\"initialInterval\":3600}");
    world.temporal.sleep(Duration.ofMinutes(1));

    assertThat(text(Objects.requireNonNull(run.query("status", RawValue.class))))
        .contains("\"status\":\"FAILED\"", "\"note\":\"redrive 1 of 2 follows\"");
  }

  @Test
  void isNotWaitedForPastTheTimeout() {
    ApplicationFailure failure =
        failure(
            world.run("\"timeout\":30,\"redrive\":{\"maximumAttempts\":2,\"initialInterval\":60}"));

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage())
        .contains("; not redriven: the wait.timeout of 30 s passes before (arn:");
  }

  @Test
  void isTriedAgainWhenAwsThrottlesIt() {
    WorkflowStub run = world.run("\"poke_interval\":8," + THRICE);
    world.temporal.sleep(Duration.ofSeconds(10));
    world.aws.failures.next(9, () -> TransientFailure.Throttled.failure("Rate exceeded"));

    assertThat(result(run)).contains("\"redriveCount\":1");
  }

  @Test
  void worksForAnExecutionThatTheRunOnlyWaitsForIfAskedTo() {
    String execution = world.aws.startedElsewhere("a");
    String input = "{\"executionArn\":\"" + execution + "\"," + THRICE + "}";

    assertThat(result(world.startType("AwaitExecution", input))).contains("\"redriveCount\":1");
  }
}
