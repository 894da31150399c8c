package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.input;
import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Records one history of each branch on the real server and replays it.
 *
 * <p>To renew the committed ones: {@code mvn verify -Preal-parts -pl workflows
 * -Dtemporal.cli=<path> -Dhistories=src/test/resources/histories}.
 */
@Tag("real-parts")
class HistoryRecordingIT {
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
  }

  @Test
  void succeeded() throws Exception {
    recorder.record("succeeded", recorder.run(input("\"input\":{\"order\":42}")));
  }

  @Test
  void failed() throws Exception {
    recorder.aws.endAfter(Duration.ofSeconds(1), "FAILED", "Payment.Declined", "card expired");
    recorder.record("failed", recorder.run(input("")));
  }

  @Test
  void timedOut() throws Exception {
    recorder.aws.endAfter(Duration.ofSeconds(1), "TIMED_OUT", null, null);
    recorder.record("timed-out", recorder.run(input("")));
  }

  @Test
  void aborted() throws Exception {
    recorder.aws.endAfter(Duration.ofSeconds(1), "ABORTED", "Ops", "maintenance");
    recorder.record("aborted", recorder.run(input("")));
  }

  @Test
  void refused() throws Exception {
    recorder.record("refused", recorder.run(json("\"not an object\"")));
  }

  @Test
  void throttled() throws Exception {
    recorder.aws.failures.nextDescribes(
        2, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    recorder.record("throttled", recorder.run(input("")));
  }

  @Test
  void waitTimedOut() throws Exception {
    recorder.aws.neverEnd();
    recorder.record("wait-timed-out", recorder.run(input("\"timeout\":2")));
  }

  @Test
  void hinted() throws Exception {
    WorkflowStub run = recorder.start(input("\"poke_interval\":3600"));
    Thread.sleep(2000);
    run.signal("executionStatusChanged");
    recorder.record("hinted", recorder.end(run));
  }

  @Test
  void cancelled() throws Exception {
    recorder.aws.neverEnd();
    WorkflowStub run = recorder.start(input("\"poke_interval\":3600"));
    Thread.sleep(1000);
    run.cancel();
    recorder.record("cancelled", recorder.end(run));
  }

  @Test
  void continuedAsNew() throws Exception {
    recorder.aws.succeedAfter(Duration.ofSeconds(6), "{}");
    WorkflowStub run = recorder.start(input("\"poke_interval\":1"));
    WorkflowExecution first = run.getExecution();
    WorkflowExecution last = recorder.end(run);
    assertThat(last.getRunId()).isNotEqualTo(first.getRunId());
    recorder.record("continued-as-new-1", first);
    recorder.record("continued-as-new-2", last);
  }

  @Test
  void started() throws Exception {
    recorder.record(
        "started",
        recorder.end(
            recorder.start("StartExecution", input("\"name\":\"a\",\"addContext\":\"k\""))));
  }

  @Test
  void awaited() throws Exception {
    recorder.record(
        "awaited", recorder.end(recorder.start("AwaitExecution", recorder.target("awaited", ""))));
  }

  @Test
  void awaitAbandoned() throws Exception {
    recorder.aws.neverEnd();
    recorder.record(
        "await-abandoned",
        recorder.end(
            recorder.start(
                "AwaitExecution", recorder.target("await-abandoned", ",\"timeout\":2"))));
  }

  @Test
  void output() throws Exception {
    recorder.aws.succeedAfter(Duration.ZERO, "{\"n\":1.10}");
    recorder.aws.outputDelay = Duration.ofSeconds(1);
    recorder.record(
        "output",
        recorder.end(recorder.start("GetExecutionOutput", recorder.target("output", ""))));
    recorder.aws.outputDelay = Duration.ZERO;
  }

  @Test
  void outputNotOver() throws Exception {
    recorder.aws.neverEnd();
    recorder.record(
        "output-not-over",
        recorder.end(recorder.start("GetExecutionOutput", recorder.target("not-over", ""))));
  }

  @Test
  void batch() throws Exception {
    WorkflowStub batch =
        recorder.start("RunStateMachineBatch", batch("[1]", ",\"maxConcurrent\":1"));
    recorder.record("batch", recorder.end(batch));
  }

  @Test
  void batchContinuedAsNew() throws Exception {
    WorkflowStub batch =
        recorder.start("RunStateMachineBatch", batch("[1,2,3,4]", ",\"maxConcurrent\":1"));
    WorkflowExecution first = batch.getExecution();
    WorkflowExecution last = recorder.end(batch);
    assertThat(last.getRunId()).isNotEqualTo(first.getRunId());
    recorder.record("batch-continued-as-new-1", first);
    recorder.record("batch-continued-as-new-2", last);
  }

  @Test
  void batchCancelled() throws Exception {
    recorder.aws.neverEnd();
    WorkflowStub batch =
        recorder.start("RunStateMachineBatch", batch("[1,2]", ",\"maxConcurrent\":1"));
    Thread.sleep(2000);
    batch.cancel();
    recorder.record("batch-cancelled", recorder.end(batch));
  }

  @Test
  void batchAfterAnEarlierOne() throws Exception {
    WorkflowStub earlier = recorder.start("RunStateMachineBatch", batch("[1]", ""));
    recorder.end(earlier);
    recorder.record(
        "batch-after-an-earlier-one",
        recorder.end(
            recorder.start(
                "RunStateMachineBatch", earlier.getExecution().getWorkflowId(), batch("[1]", ""))));
  }

  private static RawValue batch(String inputs, String fields) {
    return json(
        "{\"template\":{\"stateMachineArn\":\""
            + TemporalWorld.ARN
            + "\"},\"inputs\":"
            + inputs
            + fields
            + "}");
  }
}
