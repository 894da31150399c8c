package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.input;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.StopCommand;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.ScriptedStepFunctions;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As {@link HistoryRecordingIT}: what is stopped, redriven, lost, late, or Express. */
@Tag("real-parts")
class RecoveryRecordingIT {
  private static Recorder recorder;

  @BeforeAll
  static void start() throws IOException {
    recorder = new Recorder();
  }

  @AfterAll
  static void stop() {
    recorder.close();
  }

  @BeforeEach
  void succeed() {
    recorder.aws.succeedAfter(Duration.ofSeconds(1), "{\"n\":1.10}");
    recorder.aws.endingAfterRedrive = null;
    recorder.aws.express = false;
    recorder.aws.failures.forget();
  }

  @Test
  void stopped() throws Exception {
    recorder.aws.neverEnd();
    WorkflowStub run = recorder.start(input("\"poke_interval\":3600"));
    Thread.sleep(1000);
    run.update("stop", RawValue.class);
    recorder.record("stopped", recorder.end(run));
  }

  @Test
  void refreshed() throws Exception {
    recorder.aws.succeedAfter(Duration.ofSeconds(4), "1");
    WorkflowStub run = recorder.start(input("\"poke_interval\":3600"));
    Thread.sleep(1000);
    run.update("refresh", RawValue.class);
    Thread.sleep(4000);
    run.update("refresh", RawValue.class);
    recorder.record("refreshed", recorder.end(run));
  }

  @Test
  void startNotAnswered() throws Exception {
    recorder.aws.failures.loseNextAnswers(5);
    recorder.record("start-not-answered", recorder.run(input("\"timeout\":6")));
  }

  @Test
  void startCancelled() throws Exception {
    recorder.aws.failures.loseNextAnswers(1000);
    WorkflowStub run = recorder.start(input(""));
    Thread.sleep(1500);
    run.cancel();
    recorder.record("start-cancelled", recorder.end(run));
    recorder.aws.failures.forget();
  }

  @Test
  void redriven() throws Exception {
    failAndSucceedAfterRedrive();
    recorder.record(
        "redriven",
        recorder.run(input("\"redrive\":{\"maximumAttempts\":1,\"initialInterval\":1}")));
  }

  @Test
  void notRedriven() throws Exception {
    failAndSucceedAfterRedrive();
    recorder.aws.notRedrivable = "Execution redrivable period exceeded";
    recorder.record(
        "not-redriven",
        recorder.run(input("\"redrive\":{\"maximumAttempts\":1,\"initialInterval\":1}")));
    recorder.aws.notRedrivable = null;
  }

  @Test
  void redriveExecution() throws Exception {
    failAndSucceedAfterRedrive();
    RawValue target = recorder.target("redrive", "");
    Thread.sleep(3000);
    recorder.record("redrive-execution", recorder.end(recorder.start("RedriveExecution", target)));
  }

  @Test
  void redriveByAirflowsFlag() throws Exception {
    failAndSucceedAfterRedrive();
    recorder.target("redrive-by-flag", "");
    Thread.sleep(3000);
    String fields = "\"name\":\"redrive-by-flag\",\"is_redrive_execution\":true";
    recorder.record("redrive-by-flag", recorder.run(input(fields)));
  }

  @Test
  void redriveOnly() throws Exception {
    failAndSucceedAfterRedrive();
    recorder.target("redrive-only", "");
    Thread.sleep(3000);
    String fields = "\"name\":\"redrive-only\",\"is_redrive_execution\":true";
    recorder.record("redrive-only", recorder.end(recorder.start("StartExecution", input(fields))));
  }

  @Test
  void expressFound() throws Exception {
    recorder.aws.express = true;
    recorder.record("express-found", recorder.run(input("")));
  }

  @Test
  void expressThrottled() throws Exception {
    recorder.aws.express = true;
    recorder.aws.failures.next(1, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    recorder.record("express-throttled", recorder.run(input("\"express\":true")));
  }

  @Test
  void outputInHistory() throws Exception {
    recorder.aws.outputDelay = Duration.ofDays(1);
    recorder.aws.lastEvents.add(
        new HistoryEvent(
            9, 8, "ExecutionSucceeded", "2026-01-01T00:00:00.000Z", null, null, null, null, "1"));
    recorder.record("output-in-history", recorder.run(input("")));
    recorder.aws.lastEvents.clear();
    recorder.aws.outputDelay = Duration.ZERO;
  }

  /** Before the first task, during an attempt, between two of them. */
  @Test
  void cancelledAtAnyMomentOfTheStart() throws Exception {
    recorder.aws.neverEnd();
    Set<String> others = recorder.aws.executionArns();
    recorder.aws.failures.next(60, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    List<WorkflowStub> runs = new ArrayList<>();
    for (int moment = 0; moment < 30; moment++) {
      WorkflowStub run = recorder.start(input(""));
      Thread.sleep(moment * 4L);
      run.cancel();
      runs.add(run);
    }

    for (WorkflowStub run : runs) {
      recorder.end(run);
      assertThat(run.describe().getStatus())
          .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED);
    }
    Set<String> started = new HashSet<>(recorder.aws.executionArns());
    started.removeAll(others);
    assertThat(recorder.aws.stopped).extracting(StopCommand::executionArn).containsAll(started);
  }

  private static void failAndSucceedAfterRedrive() {
    recorder.aws.endAfter(Duration.ofSeconds(1), "FAILED", "Payment.Declined", "card expired");
    recorder.aws.endingAfterRedrive =
        new ScriptedStepFunctions.Ending(Duration.ofSeconds(1), "SUCCEEDED", "1", null, null);
  }
}
