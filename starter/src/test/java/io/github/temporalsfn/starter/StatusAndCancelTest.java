package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusAndCancelTest {
  private final StarterWorld world = new StarterWorld();

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void statusPrintsTheAnswerOfTheQueryUnchanged() {
    assertThat(world.runMachine("waits", "--workflow-id", "s1", "--no-follow").exitCode()).isZero();

    Done status = world.run("status", "--workflow-id", "s1");

    assertThat(status.exitCode()).isZero();
    assertThat(status.out()).contains("\n  \"polls\": 1.0e0,\n");
    assertThat(status.err()).isEmpty();
  }

  @Test
  void aRefreshShowsTheStatesThatTheExecutionIsIn() {
    world.runMachine("waits", "--workflow-id", "r1", "--no-follow");

    Done text = world.run("status --refresh --workflow-id r1");
    Done json = world.run("status --refresh --output json --workflow-id r1");

    assertThat(text.exitCode()).isEqualTo(json.exitCode()).isZero();
    assertThat(text.err()).isEqualTo("running states: ChargeCard, PackOrder\n");
    assertThat(text.out()).contains("\n  \"polls\": 2.0e0,\n");
    assertThat(json.err()).isEmpty();
    assertThat(json.out())
        .contains("\"runningStates\":[\"ChargeCard\",\"PackOrder\"]")
        .hasLineCount(1);
  }

  @Test
  void aRefreshOfAClosedRunIsItsLastStatus() {
    world.runMachine("orders", "--workflow-id", "r2");

    Done status = world.run("status --refresh --workflow-id r2");

    assertThat(status.exitCode()).isZero();
    assertThat(status.err()).isEqualTo("the workflow is closed, and AWS is not asked any more\n");
    assertThat(status.out()).contains("\"polls\": 1.0e0");
  }

  @Test
  void aRefreshOfAWorkflowThatWaitsForNothingIsExitCodeTwo() {
    world.run("start-execution", "--workflow-id", "r3", "--state-machine-arn", arn("orders"));

    Done status = world.run("status --refresh --workflow-id r3");

    assertThat(status.exitCode()).isEqualTo(2);
    assertThat(status.err())
        .startsWith("error: workflow r3 is a StartExecution; status --refresh is for RunState");
  }

  @Test
  void statusOfAClosedRunIsWhatTemporalKnowsWhenNoWorkerAnswers() {
    try (StarterWorld abandoned = new StarterWorld()) {
      abandoned.runMachine("orders", "--workflow-id", "s2");
      abandoned.stopWorker();

      Done status = abandoned.run("status", "--workflow-id", "s2", "--output", "json");

      assertThat(status.exitCode()).isZero();
      assertThat(status.err()).startsWith("no worker answers");
      assertThat(status.out()).contains("\"workflowStatus\":\"COMPLETED\"").hasLineCount(1);
    }
  }

  @Test
  void anUnknownIdIsExitCodeTwo() {
    for (String command : new String[] {"status", "stop", "cancel"}) {
      Done done = world.run(command, "--workflow-id", "nobody");

      assertThat(done.exitCode()).isEqualTo(2);
      assertThat(done.out()).isEmpty();
      assertThat(done.err())
          .isEqualTo("error: namespace \"default\" has no workflow with the id \"nobody\"\n");
    }
  }

  @Test
  void cancelOfAClosedRunSaysSoAndSucceeds() {
    assertThat(world.runMachine("fails-ExecutionFailed", "--workflow-id", "c1").exitCode())
        .isEqualTo(3);

    Done cancel = world.run("cancel", "--workflow-id", "c1");

    assertThat(cancel.exitCode()).isZero();
    assertThat(cancel.err()).isEqualTo("nothing to cancel: the workflow is FAILED\n");
    assertThat(cancel.out()).contains("\"cancelRequested\": false");
  }

  private static String arn(String machine) {
    return StarterWorld.ARN + machine;
  }
}
