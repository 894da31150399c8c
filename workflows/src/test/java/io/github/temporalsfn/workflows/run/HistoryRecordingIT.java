package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.input;
import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.WorkflowImplementations;
import io.github.temporalsfn.workflows.activity.HistoryEvent;
import io.github.temporalsfn.workflows.activity.TransientFailure;
import io.github.temporalsfn.workflows.world.ScriptedStepFunctions;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.common.converter.RawValue;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TemporalDevServer;
import io.temporal.testing.TemporalDevServerOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final Path DIRECTORY =
      Path.of(System.getProperty("histories", "target/histories"));
  private static TemporalDevServer server;
  private static WorkflowClient client;
  private static WorkerFactory workers;
  private static ScriptedStepFunctions aws;

  @BeforeAll
  static void start() throws IOException {
    String cli = System.getProperty("temporal.cli");
    assertThat(cli).as("the temporal binary, by -Dtemporal.cli=<path>").isNotNull();
    Files.createDirectories(DIRECTORY);
    server =
        TemporalDevServer.start(
            TemporalDevServerOptions.newBuilder()
                .setExistingPath(cli)
                .setDownloadEnabled(false)
                .setLogLevel("error")
                .setExtraArgs(
                    "--dynamic-config-value", "limit.historyCount.suggestContinueAsNew=30")
                .build());
    client =
        WorkflowClient.newInstance(
            WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(server.getTarget()).build()),
            WorkflowClientOptions.newBuilder().setIdentity("recorder").build());
    aws = new ScriptedStepFunctions(System::currentTimeMillis);
    workers = WorkerFactory.newInstance(client);
    Worker worker = workers.newWorker(RunStateMachine.TASK_QUEUE);
    worker.registerWorkflowImplementationTypes(WorkflowImplementations.all());
    worker.registerActivitiesImplementations(aws);
    workers.start();
  }

  @AfterAll
  static void stop() {
    workers.shutdownNow();
    client.getWorkflowServiceStubs().shutdownNow();
    server.close();
  }

  @BeforeEach
  void succeed() {
    aws.succeedAfter(Duration.ofSeconds(1), "{\"n\":1.10}");
    aws.endingAfterRedrive = null;
    aws.express = false;
  }

  @Test
  void succeeded() throws Exception {
    record("succeeded", run(input("\"input\":{\"order\":42}")));
  }

  @Test
  void failed() throws Exception {
    aws.endAfter(Duration.ofSeconds(1), "FAILED", "Payment.Declined", "card expired");
    record("failed", run(input("")));
  }

  @Test
  void timedOut() throws Exception {
    aws.endAfter(Duration.ofSeconds(1), "TIMED_OUT", null, null);
    record("timed-out", run(input("")));
  }

  @Test
  void aborted() throws Exception {
    aws.endAfter(Duration.ofSeconds(1), "ABORTED", "Ops", "maintenance");
    record("aborted", run(input("")));
  }

  @Test
  void refused() throws Exception {
    record("refused", run(json("\"not an object\"")));
  }

  @Test
  void throttled() throws Exception {
    aws.failNextDescribes(2, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    record("throttled", run(input("")));
  }

  @Test
  void waitTimedOut() throws Exception {
    aws.neverEnd();
    record("wait-timed-out", run(input("\"timeout\":2")));
  }

  @Test
  void hinted() throws Exception {
    WorkflowStub run = start(input("\"poke_interval\":3600"));
    Thread.sleep(2000);
    run.signal("executionStatusChanged");
    record("hinted", end(run));
  }

  @Test
  void cancelled() throws Exception {
    aws.neverEnd();
    WorkflowStub run = start(input("\"poke_interval\":3600"));
    Thread.sleep(1000);
    run.cancel();
    record("cancelled", end(run));
  }

  @Test
  void continuedAsNew() throws Exception {
    aws.succeedAfter(Duration.ofSeconds(6), "{}");
    WorkflowStub run = start(input("\"poke_interval\":1"));
    WorkflowExecution first = run.getExecution();
    WorkflowExecution last = end(run);
    assertThat(last.getRunId()).isNotEqualTo(first.getRunId());
    record("continued-as-new-1", first);
    record("continued-as-new-2", last);
  }

  @Test
  void started() throws Exception {
    record("started", end(start("StartExecution", input("\"name\":\"a\",\"addContext\":\"k\""))));
  }

  @Test
  void awaited() throws Exception {
    record("awaited", end(start("AwaitExecution", target("awaited", ""))));
  }

  @Test
  void awaitAbandoned() throws Exception {
    aws.neverEnd();
    record(
        "await-abandoned",
        end(start("AwaitExecution", target("await-abandoned", ",\"timeout\":2"))));
  }

  @Test
  void output() throws Exception {
    aws.succeedAfter(Duration.ZERO, "{\"n\":1.10}");
    aws.outputDelay = Duration.ofSeconds(1);
    record("output", end(start("GetExecutionOutput", target("output", ""))));
    aws.outputDelay = Duration.ZERO;
  }

  @Test
  void outputNotOver() throws Exception {
    aws.neverEnd();
    record("output-not-over", end(start("GetExecutionOutput", target("not-over", ""))));
  }

  @Test
  void stopped() throws Exception {
    aws.neverEnd();
    WorkflowStub run = start(input("\"poke_interval\":3600"));
    Thread.sleep(1000);
    run.update("stop", RawValue.class);
    record("stopped", end(run));
  }

  @Test
  void refreshed() throws Exception {
    aws.succeedAfter(Duration.ofSeconds(4), "1");
    WorkflowStub run = start(input("\"poke_interval\":3600"));
    Thread.sleep(1000);
    run.update("refresh", RawValue.class);
    Thread.sleep(4000);
    run.update("refresh", RawValue.class);
    record("refreshed", end(run));
  }

  @Test
  void startNotAnswered() throws Exception {
    aws.loseNextAnswers(5);
    record("start-not-answered", run(input("\"timeout\":6")));
  }

  @Test
  void startCancelled() throws Exception {
    aws.loseNextAnswers(1000);
    WorkflowStub run = start(input(""));
    Thread.sleep(1500);
    run.cancel();
    record("start-cancelled", end(run));
    aws.forgetFailures();
  }

  @Test
  void redriven() throws Exception {
    failAndSucceedAfterRedrive();
    record("redriven", run(input("\"redrive\":{\"maximumAttempts\":1,\"initialInterval\":1}")));
  }

  @Test
  void notRedriven() throws Exception {
    failAndSucceedAfterRedrive();
    aws.notRedrivable = "Execution redrivable period exceeded";
    record("not-redriven", run(input("\"redrive\":{\"maximumAttempts\":1,\"initialInterval\":1}")));
    aws.notRedrivable = null;
  }

  @Test
  void redriveExecution() throws Exception {
    failAndSucceedAfterRedrive();
    RawValue target = target("redrive", "");
    Thread.sleep(3000);
    record("redrive-execution", end(start("RedriveExecution", target)));
  }

  @Test
  void redriveByAirflowsFlag() throws Exception {
    failAndSucceedAfterRedrive();
    target("redrive-by-flag", "");
    Thread.sleep(3000);
    String fields = "\"name\":\"redrive-by-flag\",\"is_redrive_execution\":true";
    record("redrive-by-flag", run(input(fields)));
  }

  @Test
  void redriveOnly() throws Exception {
    failAndSucceedAfterRedrive();
    target("redrive-only", "");
    Thread.sleep(3000);
    String fields = "\"name\":\"redrive-only\",\"is_redrive_execution\":true";
    record("redrive-only", end(start("StartExecution", input(fields))));
  }

  @Test
  void expressFound() throws Exception {
    aws.express = true;
    record("express-found", run(input("")));
  }

  @Test
  void expressThrottled() throws Exception {
    aws.express = true;
    aws.failNext(1, () -> TransientFailure.Throttled.failure("Rate exceeded"));
    record("express-throttled", run(input("\"express\":true")));
  }

  @Test
  void outputInHistory() throws Exception {
    aws.outputDelay = Duration.ofDays(1);
    aws.lastEvents.add(
        new HistoryEvent(
            9, 8, "ExecutionSucceeded", "2026-01-01T00:00:00.000Z", null, null, null, null, "1"));
    record("output-in-history", run(input("")));
    aws.lastEvents.clear();
    aws.outputDelay = Duration.ZERO;
  }

  private static void failAndSucceedAfterRedrive() {
    aws.endAfter(Duration.ofSeconds(1), "FAILED", "Payment.Declined", "card expired");
    aws.endingAfterRedrive =
        new ScriptedStepFunctions.Ending(Duration.ofSeconds(1), "SUCCEEDED", "1", null, null);
  }

  private static RawValue target(String name, String fields) {
    return json("{\"executionArn\":\"" + aws.startedElsewhere(name) + "\"" + fields + "}");
  }

  private static WorkflowExecution run(RawValue argument) {
    return end(start(argument));
  }

  private static WorkflowStub start(RawValue argument) {
    return start("RunStateMachine", argument);
  }

  private static WorkflowStub start(String type, RawValue argument) {
    WorkflowStub stub =
        client.newUntypedWorkflowStub(
            type, WorkflowOptions.newBuilder().setTaskQueue(RunStateMachine.TASK_QUEUE).build());
    stub.start(argument);
    return stub;
  }

  /** Waits for the end and gives the chain's last run. */
  private static WorkflowExecution end(WorkflowStub run) {
    try {
      run.getResult(RawValue.class);
    } catch (WorkflowFailedException itsHistoryIsWanted) {
      // recorded like any other
    }
    return client
        .newUntypedWorkflowStub(run.getExecution().getWorkflowId())
        .describe()
        .getExecution();
  }

  private static void record(String name, WorkflowExecution run) throws Exception {
    WorkflowExecutionHistory history = client.fetchHistory(run.getWorkflowId(), run.getRunId());
    Files.writeString(DIRECTORY.resolve(name + ".json"), history.toJson(true) + "\n");
    ReplayTest.replay(history);
  }
}
