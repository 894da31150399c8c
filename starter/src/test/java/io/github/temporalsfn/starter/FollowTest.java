package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import io.github.temporalsfn.starter.StarterWorld.Typed;
import io.github.temporalsfn.starter.fake.FakeWorkflow;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowTest {
  private final StarterWorld world = new StarterWorld();

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void logsWhatChangesInPlainLines() throws Exception {
    Typed run = waiting("plain");
    CompletableFuture<Done> done = InBackground.supply(run::get);
    run.awaitErr("status RUNNING\n");
    finish("plain");

    assertThat(done.get(10, TimeUnit.SECONDS).exitCode()).isZero();
    assertThat(run.err().replaceAll("run [0-9a-f-]{36}", "run R"))
        .isEqualTo(
            "started workflow plain, run R\n  watch: temporal workflow describe -w plain\n"
                + "execution "
                + FakeWorkflow.EXECUTION
                + "\nstatus RUNNING\n");
  }

  @Test
  void rewritesOneLineOnATerminal() throws Exception {
    try (StarterWorld other = new StarterWorld().onTerminal()) {
      other.variables.put("NO_COLOR", "1");
      Typed run = other.start("run", "--workflow-id", "t", "--state-machine-arn", arn("waits"));
      CompletableFuture<Done> done = InBackground.supply(run::get);
      run.awaitErr("\rRUNNING  0:0");
      other.client.newUntypedWorkflowStub("t").signal("finish");

      assertThat(done.get(10, TimeUnit.SECONDS).exitCode()).isZero();
      assertThat(run.err()).doesNotContain("\u001b").endsWith(" \r");
      assertThat(run.errBeforeOut()).as("the line is gone before the result").endsWith(" \r");
    }
  }

  @Test
  void anOpenIdIsFollowedAndItsInputIsTheFirstOne() throws Exception {
    Done first =
        world.run(
            "run",
            "--no-follow",
            "--workflow-id",
            "open",
            "--input",
            "1",
            "--state-machine-arn",
            arn("waits"));
    Typed second =
        world.start(
            "run", "--workflow-id", "open", "--input", "2", "--state-machine-arn", arn("waits"));
    CompletableFuture<Done> done = InBackground.supply(second::get);
    second.awaitErr("workflow open is open already");
    finish("open");

    assertThat(first.exitCode()).isZero();
    assertThat(done.get(10, TimeUnit.SECONDS).out()).contains("\"input\": 1");
  }

  @Test
  void aCanceledRunTellsWhatBecameOfTheExecution() throws Exception {
    Typed run = waiting("canceled");
    CompletableFuture<Done> done = InBackground.supply(run::get);
    run.awaitErr("status RUNNING\n");
    Done cancel = world.run("cancel", "--workflow-id", "canceled", "--output", "json");

    assertThat(cancel.exitCode()).isZero();
    assertThat(cancel.out()).contains("\"cancelRequested\":true");
    assertThat(done.get(10, TimeUnit.SECONDS).exitCode()).isEqualTo(3);
    assertThat(run.err())
        .endsWith(
            "workflow canceled was cancelled; the execution is ABORTED ("
                + FakeWorkflow.EXECUTION
                + ")\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unstarted       | no execution was started: the start was not wanted any more
          unstoppable-Any | the execution is RUNNING (ARN): StopExecution failed: denied
          ends-SUCCEEDED  | the execution is SUCCEEDED (ARN)
          ends-Express    | the execution is RUNNING: an Express workflow
          """)
  void aCanceledRunTellsWhatIsUnusualAboutIt(String machine, String fate) throws Exception {
    Typed run = world.start("run", "--workflow-id", machine, "--state-machine-arn", arn(machine));
    CompletableFuture<Done> done = InBackground.supply(run::get);
    run.awaitErr("status RUNNING\n");
    world.run("cancel", "--workflow-id", machine);

    assertThat(done.get(10, TimeUnit.SECONDS).exitCode()).isEqualTo(3);
    assertThat(run.err())
        .endsWith(
            "workflow %s was cancelled; %s\n"
                .formatted(machine, fate.replace("ARN", FakeWorkflow.EXECUTION)));
  }

  @Test
  void aTerminatedRunIsExitCodeThree() throws Exception {
    Typed run = waiting("terminated");
    CompletableFuture<Done> done = InBackground.supply(run::get);
    run.awaitErr("status RUNNING\n");
    world.client.newUntypedWorkflowStub("terminated").terminate("enough");

    assertThat(done.get(10, TimeUnit.SECONDS).exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("workflow terminated was terminated");
  }

  @Test
  void anInterruptSaysThatTheRunGoesOnAndHowToReachIt() throws Exception {
    Typed run = waiting("interrupted");
    CompletableFuture<Done> done = InBackground.supply(run::get);
    run.awaitErr("status RUNNING\n");
    world.interruptListeners.forEach(Runnable::run);
    finish("interrupted");

    assertThat(done.get(10, TimeUnit.SECONDS).err())
        .contains(
            """
            interrupted; the run goes on
              result: temporal workflow result -w interrupted
              status: temporal-sfn status --workflow-id interrupted
              cancel: temporal-sfn cancel --workflow-id interrupted
            """);
    assertThat(world.interruptListeners).isEmpty();
  }

  private Typed waiting(String workflowId) {
    return world.start("run", "--workflow-id", workflowId, "--state-machine-arn", arn("waits"));
  }

  private void finish(String workflowId) {
    world.client.newUntypedWorkflowStub(workflowId).signal("finish");
  }

  private static String arn(String machine) {
    return StarterWorld.ARN + machine;
  }
}
