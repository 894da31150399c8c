package io.github.temporalsfn.distribution.realparts;

import static io.github.temporalsfn.distribution.realparts.CrashPoints.unanswered;
import static io.github.temporalsfn.distribution.realparts.CrashPoints.undelivered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.store.StateMachineType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A worker is killed as by {@code kill -9} while runs stand at many points, and another worker goes
 * on with them: each ends as it should, with one execution in AWS.
 */
@Tag("real-parts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerKilledIT {
  private static final String OFTEN = "\"wait\":{\"initialInterval\":0.3}";

  private final EmulatorWorld world = new EmulatorWorld();
  private final CrashPoints points = new CrashPoints(world);

  private final CrashPoint notDelivered =
      points.run(Asl.waiting(1), undelivered("StartExecution"), OFTEN);
  private final CrashPoint notSent =
      points.run(Asl.waiting(1), unanswered("DescribeStateMachine"), OFTEN);
  private final CrashPoint started =
      points.run(Asl.waiting(30), unanswered("StartExecution"), OFTEN);
  private final CrashPoint startedAndEnded =
      points.run(Asl.PASS, unanswered("StartExecution"), OFTEN);
  private final CrashPoint sleeping =
      points.run(
          Asl.waiting(5),
          "\"wait\":{\"initialInterval\":20}",
          run -> run.status().path("status").asText().equals("RUNNING"));
  private final CrashPoint describing =
      points.run(Asl.waiting(3), unanswered("DescribeExecution"), OFTEN);
  private final CrashPoint timedOut =
      points.run(
          Asl.WAIT, unanswered("StopExecution"), "\"wait\":{\"initialInterval\":1,\"timeout\":2}");
  private final CrashPoint canceled = points.run(Asl.WAIT, unanswered("StopExecution"), OFTEN);
  private final CrashPoint redrivingByItself =
      points.run(
          Asl.FAIL,
          unanswered("RedriveExecution"),
          OFTEN + ",\"redrive\":{\"maximumAttempts\":1,\"initialInterval\":0.3}");
  private final CrashPoint redriving =
      points.ofExecution("RedriveExecution", Asl.FAIL, unanswered("RedriveExecution"));
  private final CrashPoint repairing =
      points.ofExecution("RedriveExecution", Asl.FLAKY, unanswered("RedriveExecution"));
  private final CrashPoint starting = points.startExecution(Asl.WAIT, unanswered("StartExecution"));
  private final CrashPoint awaiting =
      points.ofExecution("AwaitExecution", Asl.waiting(3), unanswered("DescribeExecution"));
  private final CrashPoint reading =
      points.ofExecution("GetExecutionOutput", Asl.PASS, unanswered("DescribeExecution"));
  private final CrashPoint express =
      points.run(
          OwnMachine.in(world.emulator(), Asl.PASS, StateMachineType.EXPRESS),
          unanswered("StartSyncExecution"),
          OFTEN);

  @BeforeAll
  void killTheWorkerAndStartAnother() {
    canceled.run().runningExecution();
    canceled.run().requestCancel();

    points.killWorker();

    assertThat(notDelivered.machine().executions()).isEmpty();
    assertThat(notSent.machine().executions()).isEmpty();
    assertThat(started.execution().status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(startedAndEnded.execution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(timedOut.execution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(canceled.execution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(redrivingByItself.execution().redriveCount()).isEqualTo(1);
    assertThat(redriving.execution().redriveCount()).isEqualTo(1);
    points.goOn();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void startsOnceWhenNoRequestHadArrived() {
    assertThat(ownResult(notDelivered)).isEqualTo("SUCCEEDED");
  }

  @Test
  void startsOnceWhenNothingHadBeenSent() {
    assertThat(ownResult(notSent)).isEqualTo("SUCCEEDED");
  }

  @Test
  void followsTheExecutionWhoseStartWasNotAnswered() {
    assertThat(ownResult(started)).isEqualTo("SUCCEEDED");
  }

  @Test
  void adoptsTheExecutionThatEndedBeforeItsStartWasAnswered() {
    assertThat(ownResult(startedAndEnded)).isEqualTo("SUCCEEDED");
  }

  @Test
  void goesOnSleeping() {
    assertThat(ownResult(sleeping)).isEqualTo("SUCCEEDED");
  }

  @Test
  void asksAgainWhenADescriptionWasNotAnswered() {
    assertThat(ownResult(describing)).isEqualTo("SUCCEEDED");
  }

  @Test
  void endsAsTimedOutWhenTheStopWasNotAnswered() {
    assertThat(timedOut.failureType()).isEqualTo("WaitTimedOut");
    assertThat(timedOut.execution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(timedOut.execution().error()).isEqualTo("Temporal.TimedOut");
  }

  @Test
  void endsAsCanceledWhenTheStopWasNotAnswered() {
    canceled.run().awaitCanceled();

    assertThat(canceled.execution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(canceled.execution().error()).isEqualTo("Temporal.Cancelled");
    assertThat(canceled.run().memo().path("status").asText()).isEqualTo("ABORTED");
  }

  @Test
  void redrivesOnceByItself() {
    assertThat(redrivingByItself.failureType()).isEqualTo("ExecutionFailed");
    assertThat(redrivingByItself.execution().redriveCount()).isEqualTo(1);
  }

  @Test
  void redrivesOnceOnRequest() {
    assertThat(redriving.failureType()).isEqualTo("ExecutionFailed");
    assertThat(redriving.execution().redriveCount()).isEqualTo(1);
  }

  @Test
  void returnsTheOutputAfterTheRedrive() {
    JsonNode result = repairing.result();

    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.path("redriveCount").asInt()).isEqualTo(1);
  }

  @Test
  void returnsTheArnOfTheOnlyExecutionThatItStarted() {
    assertThat(starting.result().path("attached").asBoolean()).isFalse();
    assertThat(starting.execution().status()).isEqualTo(ExecutionStatus.RUNNING);
  }

  @Test
  void awaitsTheExecution() {
    assertThat(awaiting.result().path("status").asText()).isEqualTo("SUCCEEDED");
  }

  @Test
  void readsTheOutput() {
    assertThat(reading.run().result()).isEqualTo("{\"a\":1}");
  }

  @Test
  void tellsThatAnExpressWorkflowMayHaveRunAndRunsItNoMore() {
    points.giveUpActivity(express);

    assertThat(express.failureType()).isEqualTo("ExpressOutcomeUnknown");
    assertThat(express.execution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(world.emulator().stats().calls("StartSyncExecution").count()).isEqualTo(1);
  }

  /** The status that a run returns of the only execution, which it has started. */
  private static String ownResult(CrashPoint point) {
    JsonNode result = point.result();
    assertThat(result.path("attached").asBoolean()).isFalse();
    assertThat(result.path("output")).hasToString(CrashPoints.INPUT);
    return result.path("status").asText();
  }
}
