package io.github.temporalsfn.workflows.batch;

import static io.github.temporalsfn.workflows.world.TemporalWorld.ARN;
import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.workflows.BatchItemResult;
import io.github.temporalsfn.workflows.BatchProgress;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineBatch;
import io.github.temporalsfn.workflows.RunStateMachineBatchInput;
import io.github.temporalsfn.workflows.RunStateMachineBatchResult;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunStateMachineBatchTest {
  private static final String BATCH = "RunStateMachineBatch";
  private static final String TWO_FOREVER_OF_FOUR =
      template("\"maxConcurrent\":2", "1", "2", "3", "4");

  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void runsEveryInputAndTellsHowEachRunEnded() {
    world.aws.endAfter("1", Duration.ofSeconds(9), "FAILED", "E", "no\nstock");
    world.aws.endAfter("2", Duration.ofSeconds(9), "TIMED_OUT", null, null);
    world.aws.endAfter("3", Duration.ofSeconds(9), "ABORTED", "Ops", null);

    RunStateMachineBatchResult result = result(start(template("", "0", "1", "2", "3")));

    assertThat(result.results())
        .extracting(BatchItemResult::status)
        .containsExactly("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED");
    assertThat(result)
        .extracting(
            RunStateMachineBatchResult::total,
            RunStateMachineBatchResult::succeeded,
            RunStateMachineBatchResult::failed,
            RunStateMachineBatchResult::timedOut,
            RunStateMachineBatchResult::aborted,
            RunStateMachineBatchResult::canceled)
        .containsExactly(4, 1, 1, 1, 1, 0);
    BatchItemResult failed = result.results().get(1);
    assertThat(failed.workflowId()).isEqualTo(BATCH + "-1");
    assertThat(Objects.requireNonNull(failed.executionArn()))
        .contains(":execution:orders:" + BATCH);
    assertThat(Objects.requireNonNull(failed.failure()).type()).isEqualTo("ExecutionFailed");
    assertThat(failed.failure().message()).startsWith(BATCH + "-1 FAILED: E: no stock (arn:");
  }

  @Test
  void sendsEveryInputAsItIsWritten() {
    result(start(template("", "{ \"a\" : 1.10}", "[1e400, -0.0]", "\"é\\u00e9\"")));

    assertThat(world.aws.starts)
        .extracting(StartCommand::input)
        .containsExactlyInAnyOrder("{ \"a\" : 1.10}", "[1e400, -0.0]", "\"é\\u00e9\"");
  }

  @Test
  void runsItemsThatDifferInEveryField() {
    world.aws.endAfter("[1]", Duration.ofSeconds(1), "FAILED", "E", "why");
    String items =
        "{\"items\":[{\"state_machine_arn\":\""
            + ARN
            + "\",\"name\":\"own\"},"
            + "{\"stateMachineArn\":\""
            + ARN
            + "\",\"input\":[1],\"soft_fail\":true}]}";

    RunStateMachineBatchResult result = result(start(items));

    assertThat(world.aws.starts).extracting(StartCommand::name).contains("own");
    assertThat(result.results())
        .extracting(BatchItemResult::status)
        .containsExactly("SUCCEEDED", "FAILED");
    assertThat(Objects.requireNonNull(result.results().get(1).failure()).message())
        .contains("FAILED: E: why (arn:");
  }

  @Test
  void givesItsRunsIdsThatSortAndCanBeReadBack() {
    result(start(template("", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")));

    assertThat(world.aws.starts)
        .extracting(start -> ExecutionName.workflowId(start.name()).orElseThrow())
        .contains(BATCH + "-00", BATCH + "-09", BATCH + "-10");
  }

  @Test
  void runsNoMoreAtATimeThanItMay() {
    world.aws.neverEnd();
    WorkflowStub batch = start(TWO_FOREVER_OF_FOUR);
    world.temporal.sleep(Duration.ofMinutes(1));

    BatchProgress progress = progress(batch);
    world.aws.succeedAfter(Duration.ZERO, "{}");

    assertThat(progress.running()).isEqualTo(2);
    assertThat(progress.next()).isEqualTo(2);
    assertThat(result(batch).succeeded()).isEqualTo(4);
  }

  @Test
  void tellsInWhichOrderTheRunsHaveEnded() {
    world.aws.endAfter("1", Duration.ofHours(1), "FAILED", "E", null);
    WorkflowStub batch = start(template("", "1", "2"));
    result(batch);

    assertThat(document(batch.query("ended", RawValue.class)).text()).isEqualTo("[1,0]");
  }

  @Test
  void completesWithTheReasonWhereARunFailsForOneOfItsOwn() {
    world.aws.failures.nextStarts(
        1, () -> FailureType.StateMachineDoesNotExist.failure("no such state machine"));

    BatchItemResult item = result(start(template("", "1"))).results().get(0);

    assertThat(item.status()).isEqualTo("FAILED");
    assertThat(item.executionArn()).isNull();
    assertThat(Objects.requireNonNull(item.failure()).type()).isEqualTo("StateMachineDoesNotExist");
  }

  @Test
  void stopsTheOthersAtTheFirstFailureIfSoWanted() {
    world.aws.neverEnd();
    world.aws.endAfter("1", Duration.ofSeconds(9), "FAILED", "E", null);

    RunStateMachineBatchResult result =
        result(start(template("\"maxConcurrent\":2,\"stopOnFailure\":true", "1", "2", "3", "4")));

    assertThat(result.results())
        .extracting(BatchItemResult::status)
        .containsExactly("FAILED", "CANCELED", "NOT_STARTED", "NOT_STARTED");
    assertThat(result.canceled()).isEqualTo(3);
    assertThat(world.aws.stopped).hasSize(1);
  }

  @Test
  void stopsWhatRunsWhenToldTo() {
    world.aws.neverEnd();
    WorkflowStub batch = start(TWO_FOREVER_OF_FOUR);
    world.temporal.sleep(Duration.ofMinutes(1));

    BatchProgress stopped = document(batch.update("stop", RawValue.class)).as(BatchProgress.class);

    assertThat(stopped.running()).isZero();
    assertThat(stopped.canceled()).isEqualTo(4);
    assertThat(world.aws.stopped).hasSize(2);
    assertThat(result(batch).canceled()).isEqualTo(4);
  }

  @Test
  void stopsWhatRunsWhenCancelled() {
    world.aws.neverEnd();
    WorkflowStub batch = start(TWO_FOREVER_OF_FOUR);
    world.temporal.sleep(Duration.ofMinutes(1));
    batch.cancel();

    assertThatThrownBy(() -> batch.getResult(RawValue.class))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
    assertThat(world.aws.stopped).hasSize(2);
    assertThat(progress(batch).canceled()).isEqualTo(4);
    Object memo = batch.describe().getMemo("stepFunctions", Map.class);
    assertThat(memo).asString().contains("canceled=4");
  }

  @Test
  void runsAgainOnlyWhatHasNotSucceeded() {
    world.aws.endAfter("2", Duration.ofSeconds(1), "FAILED", "E", null);
    result(start(template("", "1", "2", "3")));
    world.aws.endingsByInput.clear();

    RunStateMachineBatchResult again = result(start(template("", "1", "2", "3")));

    assertThat(again.succeeded()).isEqualTo(3);
    assertThat(world.aws.starts)
        .extracting(StartCommand::input)
        .containsExactlyInAnyOrder("1", "2", "3", "2");
  }

  @Test
  void waitsForARunThatAnEarlierBatchHasLeftOpen() {
    world.aws.succeedAfter(Duration.ofMinutes(3), "{}");
    world.start(BATCH + "-1", TemporalWorld.input("\"input\":2"));

    RunStateMachineBatchResult result = result(start(template("", "1", "2", "3")));

    assertThat(result.succeeded()).isEqualTo(3);
    assertThat(world.aws.executions()).isEqualTo(3);
  }

  @Test
  void runsAgainWhatAnEarlierBatchHasLeftOpenAndFails() {
    world.aws.endAfter(Duration.ofMinutes(3), "FAILED", "E", null);
    WorkflowStub left = world.start(BATCH + "-0", TemporalWorld.input("\"input\":1"));
    WorkflowStub batch = start(template("", "1"));
    assertThat(TemporalWorld.failure(left).getType()).isEqualTo("ExecutionFailed");
    world.aws.succeedAfter(Duration.ZERO, "{}");

    assertThat(result(batch).succeeded()).isEqualTo(1);
    assertThat(world.aws.executions()).isEqualTo(2);
  }

  @Test
  void cancelsWhatAnEarlierBatchHasLeftOpen() {
    world.aws.neverEnd();
    WorkflowStub left = world.start(BATCH + "-1", TemporalWorld.input(""));
    WorkflowStub batch = start(template("", "1", "2"));
    world.temporal.sleep(Duration.ofMinutes(1));

    document(batch.update("stop", RawValue.class));

    assertThat(result(batch).results())
        .extracting(BatchItemResult::status)
        .containsExactly("CANCELED", "CANCELED");
    assertThatThrownBy(() -> left.getResult(RawValue.class))
        .hasCauseInstanceOf(CanceledFailure.class);
    assertThat(world.aws.stopped).hasSize(2);
  }

  @Test
  void takesATypedCallersRecords() {
    RunStateMachineBatch batch =
        world
            .temporal
            .getWorkflowClient()
            .newWorkflowStub(
                RunStateMachineBatch.class,
                WorkflowOptions.newBuilder()
                    .setTaskQueue(RunStateMachine.TASK_QUEUE)
                    .setWorkflowId(BATCH)
                    .build());

    RunStateMachineBatchResult result =
        batch.run(
            RunStateMachineBatchInput.builder(
                    RunStateMachineInput.builder(ARN).build(), List.of(Map.of("order", 42), 7))
                .maxConcurrent(1)
                .build());

    assertThat(result.succeeded()).isEqualTo(2);
    assertThat(batch.status().succeeded()).isEqualTo(2);
  }

  @Test
  void startsNothingWhereAnyItemIsWrong() {
    String items = "{\"items\":[{\"stateMachineArn\":\"" + ARN + "\"},{\"input\":1}]}";

    ApplicationFailure failure = TemporalWorld.failure(start(items));

    assertThat(failure.getType()).isEqualTo("InvalidRequest");
    assertThat(failure.getOriginalMessage())
        .isEqualTo("invalid input: items[1].stateMachineArn is required");
    assertThat(world.aws.starts).isEmpty();
  }

  private WorkflowStub start(String input) {
    return world.startType(BATCH, List.of(json(input)));
  }

  private static String template(String fields, String... inputs) {
    return "{\"template\":{\"stateMachineArn\":\""
        + ARN
        + "\"},\"inputs\":["
        + String.join(",", inputs)
        + "]"
        + (fields.isEmpty() ? "" : ",")
        + fields
        + "}";
  }

  private static RunStateMachineBatchResult result(WorkflowStub batch) {
    return document(batch.getResult(RawValue.class)).as(RunStateMachineBatchResult.class);
  }

  private static BatchProgress progress(WorkflowStub batch) {
    return document(batch.query("status", RawValue.class)).as(BatchProgress.class);
  }

  private static JsonDocument document(RawValue value) {
    return JsonDocument.parse(TemporalWorld.text(value));
  }
}
