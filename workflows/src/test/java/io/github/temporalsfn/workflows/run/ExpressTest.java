package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Express workflows run at most once, through StartSyncExecution. */
class ExpressTest {
  private final TemporalWorld world = new TemporalWorld();

  @BeforeEach
  void express() {
    world.aws.express = true;
    world.aws.succeedAfter(Duration.ZERO, "{\"n\":1.10}");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void areRecognisedByTheStartWhichStartsNothing() {
    String result = result(world.run("\"input\":[1]"));

    assertThat(result)
        .contains(
            "\"status\":\"SUCCEEDED\"",
            "\"output\":{\"n\":1.10}",
            "\"stateMachineArn\":\"" + TemporalWorld.ARN + "\"",
            ":express:orders:order-42_r",
            "#/express-executions/details/arn:aws:states:");
    assertThat(world.aws.starts).hasSize(1);
    assertThat(world.aws.syncStarts)
        .singleElement()
        .satisfies(start -> assertThat(start.input()).isEqualTo("[1]"));
  }

  @Test
  void areNotAskedAboutWhereTheInputSaysSo() {
    assertThat(result(world.run("\"express\":true"))).contains("\"output\":{\"n\":1.10}");
    assertThat(world.aws.starts).isEmpty();
  }

  @Test
  void areTakenForStandardWhereTheInputSaysSo() {
    assertThat(failure(world.run("\"express\":false")).getType())
        .isEqualTo("ExpressOutcomeUnknown");
    assertThat(world.aws.starts)
        .singleElement()
        .satisfies(start -> assertThat(start.standard()).isTrue());
    assertThat(world.aws.syncStarts).isEmpty();
  }

  @Test
  void areNotTriedAgainOnceUnwanted() {
    world.aws.failures.next(1000, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    WorkflowStub run = world.run("\"express\":true");
    world.temporal.sleep(Duration.ofMinutes(5));

    assertThat(text(run.update("stop", RawValue.class))).contains("\"status\":\"NOT_STARTED\"");
    assertThat(failure(run).getType()).isEqualTo("ExecutionAborted");
  }

  @Test
  void failWithErrorAndCause() {
    world.aws.endAfter(Duration.ZERO, "FAILED", "Payment.Declined", "card expired");

    ApplicationFailure failure = failure(world.run(""));

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 FAILED: Payment.Declined: card expired (arn:aws:states:");
  }

  @Test
  void areTriedAgainAfterAThrottleAndARefusedConnection() {
    world.aws.failures.next(2, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    world.aws.failures.next(2, () -> TransientFailure.NotSent.failure("connection refused"));

    assertThat(result(world.run("\"express\":true"))).contains("SUCCEEDED");
    assertThat(world.aws.syncStarts).hasSize(5);
  }

  @Test
  void areNotRunAgainAfterAnAnswerGotLost() {
    world.aws.failures.next(1, () -> TransientFailure.Unavailable.failure("connection reset"));

    ApplicationFailure failure = failure(world.run("\"express\":true"));

    assertThat(failure.getType()).isEqualTo("ExpressOutcomeUnknown");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getOriginalMessage())
        .startsWith("order-42 was sent to AWS and may have run: connection reset. Look for it in");
    assertThat(world.aws.syncStarts).hasSize(1);
  }

  @Test
  void failSoonWhereTheyAreNotAllowed() {
    world.inSteps();
    world.aws.failures.next(
        1000, () -> FailureType.AccessDenied.failure("states:StartSyncExecution is missing"));
    long start = world.temporal.currentTimeMillis();

    assertThat(failure(world.run("\"express\":true")).getType()).isEqualTo("AccessDenied");
    assertThat(world.endedAt("order-42") - start).isLessThan(90_000);
  }

  @Test
  void areNotRedriven() {
    ApplicationFailure failure = failure(world.run("\"redrive\":{\"maximumAttempts\":1}"));

    assertThat(failure.getType()).isEqualTo("ExpressNotSupported");
    assertThat(failure.getOriginalMessage()).contains("redrive", "Nothing was started");
    assertThat(world.aws.syncStarts).isEmpty();
  }

  @Test
  void startNothingMoreOnceCancelled() {
    world.aws.failures.next(1000, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    WorkflowStub run = world.run("\"express\":true");
    world.temporal.sleep(Duration.ofMinutes(5));
    run.cancel();

    assertThatThrownBy(() -> result(run))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
    assertThat(text(Objects.requireNonNull(run.query("status", RawValue.class))))
        .contains("\"status\":\"NOT_STARTED\"", "Rate exceeded");
  }

  @Test
  void giveUpAtTheTimeout() {
    world.aws.failures.next(1000, () -> TransientFailure.Throttled.failure("Rate exceeded"));

    ApplicationFailure failure = failure(world.run("\"express\":true,\"timeout\":\"PT5M\""));

    assertThat(failure.getType()).isEqualTo("WaitTimedOut");
    assertThat(failure.getOriginalMessage())
        .isEqualTo("order-42 was not started within the wait.timeout of 5 m 0 s: Rate exceeded");
  }

  @Test
  void areRefusedByTheWorkflowThatOnlyStarts() {
    WorkflowStub start =
        world.startType("StartExecution", "{\"stateMachineArn\":\"" + TemporalWorld.ARN + "\"}");

    assertThat(failure(start).getType()).isEqualTo("ExpressNotSupported");
  }
}
