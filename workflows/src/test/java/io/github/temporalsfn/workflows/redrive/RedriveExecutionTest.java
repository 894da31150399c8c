package io.github.temporalsfn.workflows.redrive;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static io.github.temporalsfn.workflows.world.TemporalWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.ScriptedStepFunctions.Ending;
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

class RedriveExecutionTest {
  private final TemporalWorld world = new TemporalWorld();
  private String execution = "";

  @BeforeEach
  void failAnExecution() {
    world.aws.endAfter(Duration.ofSeconds(5), "FAILED", "Payment.Declined", "card expired");
    world.aws.endingAfterRedrive = new Ending(Duration.ofMinutes(1), "SUCCEEDED", "1", null, null);
    execution = world.aws.startedElsewhere("order-42");
    world.temporal.sleep(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void returnsTheOutput() {
    assertThat(result(redrive("")))
        .contains("\"output\":1", "\"redriveCount\":1", "\"attached\":true");
  }

  @Test
  void takesStateMachineAndName() {
    String byName =
        "{\"stateMachineArn\":\"" + TemporalWorld.ARN + ":PROD\",\"name\":\"order-42\"}";

    assertThat(result(world.startType("RedriveExecution", byName))).contains("\"output\":1");
  }

  @Test
  void redrivesOnceWhateverBecomesOfTheAnswers() {
    world.aws.failures.loseNextAnswers(5);

    assertThat(result(redrive(""))).contains("\"redriveCount\":1");
  }

  @Test
  void followsWhatWasRedrivenSinceItBegan() {
    world.aws.failures.nextDescribes(40, () -> TransientFailure.Unavailable.failure("no"));
    WorkflowStub run = redrive("");
    world.temporal.sleep(Duration.ofSeconds(5));
    world.aws.redrivenElsewhere(execution);

    assertThat(result(run)).contains("\"redriveCount\":1");
    assertThat(world.aws.redriveCalls).isEmpty();
  }

  @Test
  void doesNotTakeAnOldDescriptionForTheEnd() {
    WorkflowStub run = redrive("\"poke_interval\":5");
    world.temporal.sleep(Duration.ofSeconds(2));
    world.aws.showOldNext(3);

    assertThat(result(run)).contains("\"output\":1");
  }

  @Test
  void saysWhyAwsDoesNotRedriveAndHowItHadEnded() {
    world.aws.notRedrivable = "Execution redrivable period exceeded";

    ApplicationFailure failure = failure(redrive(""));

    assertThat(failure.getType()).isEqualTo("ExecutionNotRedrivable");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getOriginalMessage())
        .startsWith(
            "order-42 FAILED: Payment.Declined: card expired; not redriven: Execution redrivable"
                + " period exceeded (arn:");
    assertThat(TemporalWorld.details(failure)).contains("\"status\":\"FAILED\"");
  }

  @Test
  void refusesAnExecutionThatRuns() {
    world.aws.neverEnd();
    execution = world.aws.startedElsewhere("runs");

    ApplicationFailure failure = failure(redrive(""));

    assertThat(failure.getType()).isEqualTo("ExecutionNotRedrivable");
    assertThat(failure.getOriginalMessage()).contains("it is RUNNING", "use AwaitExecution");
  }

  @Test
  void refusesAnExecutionThatSucceeded() {
    world.aws.succeedAfter(Duration.ofSeconds(1), "{}");
    execution = world.aws.startedElsewhere("succeeded");
    world.temporal.sleep(Duration.ofMinutes(1));
    world.aws.notRedrivable = "Execution is SUCCEEDED and cannot be redriven";

    assertThat(failure(redrive("")).getOriginalMessage())
        .contains("not redriven: Execution is SUCCEEDED and cannot be redriven");
  }

  @Test
  void refusesAnUnknownExecution() {
    execution = execution.replace("order-42", "order-43");

    assertThat(failure(redrive("")).getType()).isEqualTo("ExecutionDoesNotExist");
  }

  @Test
  void stopsItWhenCancelled() {
    WorkflowStub run = redrive("");
    world.temporal.sleep(Duration.ofSeconds(10));
    run.cancel();

    assertThatThrownBy(() -> result(run))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void stopsWhatARedriveWithoutAnAnswerHasStarted() {
    world.aws.failures.loseNextAnswers(1000);
    WorkflowStub run = redrive("");
    world.temporal.sleep(Duration.ofSeconds(10));
    run.cancel();

    assertThatThrownBy(() -> result(run))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void isWhatAirflowsFlagAsksFor() {
    String fields = "\"name\":\"order-42\",\"input\":{\"ignored\":1},\"is_redrive_execution\":true";

    assertThat(result(world.run(fields))).contains("\"output\":1", "\"redriveCount\":1");
    assertThat(world.aws.starts).isEmpty();
  }

  @Test
  void keepsTheResultOfAWorkflowThatOnlyStarts() {
    String input =
        "{\"stateMachineArn\":\""
            + TemporalWorld.ARN
            + "\",\"name\":\"order-42\",\"is_redrive_execution\":true}";
    WorkflowStub start = world.startType("StartExecution", input);

    assertThat(result(start)).contains("\"executionArn\":\"" + execution, "\"attached\":true");
    assertThat(text(Objects.requireNonNull(start.query("status", RawValue.class))))
        .contains("\"status\":\"RUNNING\"", "\"redriveCount\":1");
  }

  private WorkflowStub redrive(String fields) {
    String separator = fields.isEmpty() ? "" : ",";
    return world.startType(
        "RedriveExecution", "{\"executionArn\":\"" + execution + "\"" + separator + fields + "}");
  }
}
