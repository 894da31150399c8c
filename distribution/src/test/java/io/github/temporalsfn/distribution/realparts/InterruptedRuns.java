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
abstract class InterruptedRuns {
  private static final String OFTEN = "\"wait\":{\"initialInterval\":0.3}";

  private final EmulatorWorld world;
  private final CrashPoints points;

  private final CrashPoint notDelivered;
  private final CrashPoint notSent;
  private final CrashPoint started;
  private final CrashPoint startedAndEnded;
  private final CrashPoint sleeping;
  private final CrashPoint describing;
  private final CrashPoint timedOut;
  private final CrashPoint canceled;
  private final CrashPoint redrivingByItself;
  private final CrashPoint redriving;
  private final CrashPoint repairing;
  private final CrashPoint starting;
  private final CrashPoint awaiting;
  private final CrashPoint reading;
  private final CrashPoint express;

  /**
   * @param world its worker is killed, and replaced
   */
  InterruptedRuns(EmulatorWorld world) {
    this.world = world;
    points = new CrashPoints(world);
    notDelivered = points.run(Asl.waiting(1), undelivered("StartExecution"), OFTEN);
    notSent = points.run(Asl.waiting(1), unanswered("DescribeStateMachine"), OFTEN);
    started = points.run(Asl.waiting(30), unanswered("StartExecution"), OFTEN);
    startedAndEnded = points.run(Asl.PASS, unanswered("StartExecution"), OFTEN);
    sleeping =
        points.run(
            Asl.waiting(5),
            "\"wait\":{\"initialInterval\":20}",
            run -> run.status().path("status").asText().equals("RUNNING"));
    describing = points.run(Asl.waiting(3), unanswered("DescribeExecution"), OFTEN);
    timedOut =
        points.run(
            Asl.WAIT,
            unanswered("StopExecution"),
            "\"wait\":{\"initialInterval\":1,\"timeout\":2}");
    canceled = points.run(Asl.WAIT, unanswered("StopExecution"), OFTEN);
    redrivingByItself =
        points.run(
            Asl.FAIL,
            unanswered("RedriveExecution"),
            OFTEN + ",\"redrive\":{\"maximumAttempts\":1,\"initialInterval\":0.3}");
    redriving = points.ofExecution("RedriveExecution", Asl.FAIL, unanswered("RedriveExecution"));
    repairing = points.ofExecution("RedriveExecution", Asl.FLAKY, unanswered("RedriveExecution"));
    starting = points.startExecution(Asl.WAIT, unanswered("StartExecution"));
    awaiting =
        points.ofExecution("AwaitExecution", Asl.waiting(3), unanswered("DescribeExecution"));
    reading = points.ofExecution("GetExecutionOutput", Asl.PASS, unanswered("DescribeExecution"));
    express =
        points.run(
            OwnMachine.in(world.emulator(), Asl.PASS, StateMachineType.EXPRESS),
            unanswered("StartSyncExecution"),
            OFTEN);
  }

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
