package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import io.github.temporalsfn.starter.fake.FakeWorkflow;
import io.temporal.client.WorkflowOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StopTest {
  private static final String WHERE = " (" + FakeWorkflow.EXECUTION + "; https://console)\n";

  private final StarterWorld world = new StarterWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void aConfirmedStopIsALineAndExitCodeZero() {
    Done done = stop(started("waits", "s1"));

    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).isEqualTo("s1 was stopped: ABORTED" + WHERE);
    assertThat(done.err()).isEmpty();
  }

  @Test
  void inJsonItIsTheExecutionInOneLine() {
    Done done = stop(started("waits", "s2"), "--output", "json");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out())
        .startsWith("{\"executionArn\":\"" + FakeWorkflow.EXECUTION + "\",\"status\":\"ABORTED\",")
        .hasLineCount(1);
  }

  @Test
  void aStopThatTakesLongSaysThatItIsWaitedFor() {
    Done done = stop(started("slowly-STOPPED", "slow"));

    assertThat(done.exitCode()).isZero();
    assertThat(done.err()).isEqualTo("a worker has taken the stop, its answer is waited for\n");
  }

  @ParameterizedTest
  @CsvSource({"SUCCEEDED,0,''", "FAILED,3,': Payment.Declined'", "TIMED_OUT,3,': States.Timeout'"})
  void anExecutionThatEndedByItselfWins(String status, int code, String error) {
    for (String how : new String[] {"ends-", "closes-"}) {
      Done text = stop(started(how + status, how + status));
      Done json = stop(started(how + status, "j-" + how + status), "--output", "json");

      assertThat(text.out())
          .startsWith("not stopped, it had ended before: " + how + status + " " + status + error);
      assertThat(json.out()).contains("\"status\":\"" + status + "\"").hasLineCount(1);
      assertThat(text.exitCode()).isEqualTo(json.exitCode()).isEqualTo(code);
    }
  }

  @Test
  void anAbortBySomebodyElseIsNoStopOfOurs() {
    Done done = stop(started("ends-ABORTED", "else"));

    assertThat(done.exitCode()).isEqualTo(3);
    assertThat(done.out())
        .isEqualTo("not stopped, it had ended before: else ABORTED: Operator.Stop" + WHERE);
  }

  @Test
  void whatWasNotStartedYetIsNeverStarted() {
    Done done = stop(started("unstarted", "early"));

    assertThat(done.exitCode()).isZero();
    assertThat(done.out())
        .isEqualTo(
            "early is over, and no execution was started: the start was not wanted any more\n");
  }

  @ParameterizedTest
  @CsvSource({"AccessDenied,5", "WaitTimedOut,4", "CredentialsUnavailable,5"})
  void aRefusalIsItsMessageAndItsExitCode(String type, int code) {
    String id = started("unstoppable-" + type, "refused-" + type);
    Done text = stop(id);
    Done json = stop(id, "--output", "json");

    assertThat(text.exitCode()).isEqualTo(json.exitCode()).isEqualTo(code);
    assertThat(text.out()).isEmpty();
    assertThat(text.err()).isEqualTo("StopExecution failed, the execution may still be running\n");
    assertThat(json.out()).startsWith("{\"type\":\"" + type + "\",").hasLineCount(1);
  }

  @Test
  void aRunThatEndsForAReasonOfItsOwnTellsThat() {
    Done done = stop(started("limited", "limited"));

    assertThat(done.exitCode()).isEqualTo(4);
    assertThat(done.err()).isEqualTo("it is a WaitTimedOut\n");
  }

  @Test
  void aRunThatIsTerminatedMeanwhileTellsThat() throws Exception {
    String id = started("closes-Terminated", "terminated");
    CompletableFuture<Done> stop = InBackground.supply(() -> stop(id));
    Thread.sleep(500);
    world.client.newUntypedWorkflowStub(id).terminate("enough");

    Done done = stop.get(10, TimeUnit.SECONDS);

    assertThat(done.exitCode()).isEqualTo(3);
    assertThat(done.err()).contains("was terminated: enough; nobody stopped the execution");
  }

  @Test
  void aClosedRunSaysHowItEndedAndSucceeds() {
    world.runMachine("returns-FAILED", "--workflow-id", "c1");
    started("waits", "c2");
    stop("c2");

    assertThat(stop("c1").exitCode()).isZero();
    assertThat(stop("c1").out()).startsWith("nothing to stop: c1 FAILED");
    assertThat(stop("c2").exitCode()).isZero();
    assertThat(stop("c2").out()).startsWith("nothing to stop: c2 ABORTED: Temporal.Cancelled");
  }

  @Test
  void aClosedRunThatStartedNothingHasNothingToStop() {
    world.runMachine("refused", "--workflow-id", "c3");

    Done text = stop("c3");
    Done json = stop("c3", "--output", "json");

    assertThat(text.exitCode()).isEqualTo(json.exitCode()).isZero();
    assertThat(text.out()).isEqualTo("nothing to stop: no such field\n");
    assertThat(json.out()).contains("\"workflowStatus\":\"FAILED\"").hasLineCount(1);
  }

  @Test
  void aClosedRunWhoseExecutionMayBeRunningIsNoSuccess() {
    started("limited", "c4");
    stop("c4");
    started("waits", "c5");
    world.client.newUntypedWorkflowStub("c5").terminate("enough");

    assertThat(stop("c4").exitCode()).isEqualTo(4);
    assertThat(stop("c4").err())
        .isEqualTo("nothing to stop: the workflow is FAILED\nit is a WaitTimedOut\n");
    assertThat(stop("c5").exitCode()).isEqualTo(3);
    assertThat(stop("c5").err()).contains("it may still be running");
  }

  @ParameterizedTest
  @ValueSource(strings = {"StartExecution", "GetExecutionOutput", "SomebodyElses"})
  void aWorkflowThatWaitsForNoExecutionIsNotAsked(String type) {
    world
        .client
        .newUntypedWorkflowStub(
            type, WorkflowOptions.newBuilder().setWorkflowId(type).setTaskQueue("nobody").build())
        .start();

    Done done = stop(type);

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err())
        .startsWith("error: workflow " + type + " is a " + type + "; stop is for RunStateMachine,")
        .hasLineCount(1);
  }

  @Test
  void aWorkerThatDoesNotKnowTheUpdateIsNamed() {
    world.runMachine(
        "waits",
        "--workflow-id",
        "old",
        "--no-follow",
        "--task-queue",
        StarterWorld.OLD_TASK_QUEUE);

    Done done = stop("old");

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err())
        .isEqualTo(
            "error: the worker on task queue old does not know the update stop, it is older than"
                + " this program\n");
  }

  @Test
  void noTemporalIsExitCodeSix() {
    assertThat(stop("s", "--address", "127.0.0.1:" + StarterWorld.freePort()).exitCode())
        .isEqualTo(6);
  }

  private String started(String machine, String workflowId) {
    Done done = world.runMachine(machine, "--workflow-id", workflowId, "--no-follow");
    assertThat(done.exitCode()).as(done.err()).isZero();
    return workflowId;
  }

  private Done stop(String workflowId, String... more) {
    String[] arguments = new String[3 + more.length];
    System.arraycopy(new String[] {"stop", "--workflow-id", workflowId}, 0, arguments, 0, 3);
    System.arraycopy(more, 0, arguments, 3, more.length);
    return world.run(arguments);
  }
}
