package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchCommandTest {
  private final StarterWorld world = new StarterWorld();
  private final Path folder;

  BatchCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void writesHowEachLineEndedInTheirOrder() throws IOException {
    Done done =
        batch(
            file(
                run("orders"),
                run("fails-ExecutionFailed"),
                run("fails-ExecutionTimedOut"),
                run("refused")),
            "--batch-id",
            "b1");

    assertThat(done.exitCode()).isEqualTo(3);
    assertThat(statuses(done))
        .containsExactly("1 SUCCEEDED", "2 FAILED", "3 TIMED_OUT", "4 FAILED");
    assertThat(done.out().lines().toList().get(1))
        .isEqualTo(
            "{\"line\":2,\"workflowId\":\"b1-1-1\",\"executionArn\":\"arn:aws:states:us-east-1:"
                + "123456789012:execution:m:order-42\",\"status\":\"FAILED\",\"failure\":{\"type\":"
                + "\"ExecutionFailed\",\"message\":\"it is a ExecutionFailed\"}}");
    assertThat(done.err()).contains("batch b1: 1 succeeded, 3 did not");
  }

  @Test
  void takesEachLineAsAnInputWhereTheStateMachineIsGiven() throws IOException {
    Done done =
        batch(
            file("{\"n\" : 1.10}", "", "[1e400]"),
            "--batch-id",
            "b2",
            "--state-machine-arn",
            StarterWorld.ARN + "echo",
            "--connection",
            "eu");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out().lines().toList().get(0))
        .startsWith("{\"line\":1,\"workflowId\":\"b2-1-0\",\"status\":\"SUCCEEDED\",\"output\":")
        .contains("\"connection\":\"eu\"", "\"input\":{\"n\" : 1.10}");
    assertThat(done.out().lines().toList().get(1))
        .startsWith("{\"line\":3,")
        .contains("\"input\":[1e400]");
  }

  @Test
  void writesResultsAsRunsEndIfSoWanted() throws Exception {
    CompletableFuture<Done> running =
        InBackground.supply(
            () -> batch(file(run("waits"), run("orders")), "--batch-id", "b3", "--unordered"));
    whenOpen("b3-1-0").signal("finish");

    assertThat(statuses(running.get(30, TimeUnit.SECONDS)))
        .containsExactlyInAnyOrder("1 SUCCEEDED", "2 SUCCEEDED");
  }

  @Test
  void writesTheResultsIntoAFileAndNothingElse() throws IOException {
    Path results = folder.resolve("results.jsonl");

    Done done = batch(file(run("orders")), "--batch-id", "b4", "--results", results.toString());

    assertThat(done.out()).isEmpty();
    assertThat(Files.readString(results)).startsWith("{\"line\":1,").hasLineCount(1);
  }

  @Test
  void readsStandardInput() {
    Done done = world.typing(run("orders") + "\n").run("batch", "--file", "-");

    assertThat(done.exitCode()).isZero();
    assertThat(done.err()).contains("batch sfn-stdin-");
  }

  @Test
  void namesEveryBadLineAndStartsNothing() throws IOException {
    Done done =
        batch(
            file(
                run("orders"),
                "{",
                "7",
                "{\"stateMachineArn\":\"" + StarterWorld.ARN + "m\",\"nam\":1}"),
            "--batch-id",
            "b5");

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err())
        .contains("3 lines are wrong, nothing was started")
        .contains("line 2: must be JSON: ")
        .contains("line 3: must be an object")
        .contains("line 4: nam is not a field");
    assertThat(exists("b5-1")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "--max-concurrent 0, --max-concurrent must be at least 1",
    "--connection eu, need --state-machine-arn",
    "--batch-id=, --batch-id must have 1 to"
  })
  void refusesOptionsThatMakeNoSense(String options, String reason) throws IOException {
    Done done = batch(file(run("orders")), options.split(" "));

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err()).contains(reason);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Done done = world.run("batch", "--file", "/nowhere/runs.jsonl");

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err()).contains("is no file that can be read");
  }

  @Test
  void readsWhatHasEndedWhenTheSameFileIsGivenAgain() throws IOException {
    Path file = file(run("orders"), run("fails-ExecutionFailed"));
    Done first = batch(file);
    Done again = batch(file);

    assertThat(again.out()).isEqualTo(first.out());
    assertThat(again.err()).contains("has ended, its results are read").doesNotContain("started");
    assertThat(again.exitCode()).isEqualTo(3);
  }

  @Test
  void runsAgainWhatHasFailedIfSoWanted() throws IOException {
    Path file = file(run("orders"), run("fails-ExecutionFailed"));
    batch(file, "--batch-id", "b6");
    String succeeded = runId("b6-1-0");
    String failed = runId("b6-1-1");

    Done again = batch(file, "--batch-id", "b6", "--retry-failed");

    assertThat(again.err()).contains("started workflow b6-1 again, for what has not succeeded");
    assertThat(statuses(again)).containsExactly("1 SUCCEEDED", "2 FAILED");
    assertThat(runId("b6-1-0")).isEqualTo(succeeded);
    assertThat(runId("b6-1-1")).isNotEqualTo(failed);
  }

  @Test
  void refusesAFileThatHasChangedAndNamesTheLine() throws IOException {
    batch(file(run("orders"), run("orders")), "--batch-id", "b7");

    Done changed = batch(file(run("orders"), "", run("others")), "--batch-id", "b7");
    Done longer = batch(file(run("orders"), run("orders"), run("orders")), "--batch-id", "b7");
    Done shorter = batch(file(run("orders")), "--batch-id", "b7");

    assertThat(List.of(changed, longer, shorter)).extracting(Done::exitCode).containsOnly(2);
    assertThat(changed.err()).contains("workflow b7-1 was started with: line 3 is not what it was");
    assertThat(longer.err()).contains("line 3 is new");
    assertThat(shorter.err()).contains("it had 2 runs and has 1");
  }

  @Test
  void leavesAWorkflowAloneThatItHasNotStarted() throws IOException {
    world.runMachine("orders", "--workflow-id", "b8-1");

    Done done = batch(file(run("orders")), "--batch-id", "b8");

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err()).contains("b8-1 exists and was not started by this command");
  }

  @Test
  void runsLargerFilesAsSeveralWorkflows() throws IOException {
    String large = "\"" + "x".repeat(200_000) + "\"";

    Done done =
        batch(
            file(large, large, large, large, large, large, large),
            "--batch-id",
            "b9",
            "--state-machine-arn",
            StarterWorld.ARN + "orders");

    assertThat(statuses(done)).hasSize(7).first().isEqualTo("1 SUCCEEDED");
    assertThat(done.out())
        .contains("\"workflowId\":\"b9-1-4\"", "\"line\":6,\"workflowId\":\"b9-2-0\"");
  }

  @Test
  void saysHowToGoOnWhenInterrupted() throws Exception {
    StarterWorld.Typed typed =
        world.start("batch", "--file", file(run("waits")).toString(), "--batch-id", "b10");
    CompletableFuture<Done> running = InBackground.supply(typed::get);
    whenOpen("b10-1-0");
    world.interruptListeners.forEach(Runnable::run);

    assertThat(typed.err())
        .contains("interrupted; workflow b10-1 goes on")
        .contains("cancel: temporal-sfn cancel --workflow-id b10-1");
    world.client.newUntypedWorkflowStub("b10-1-0").signal("finish");
    assertThat(running.get(30, TimeUnit.SECONDS).exitCode()).isZero();
  }

  @Test
  void goesOnWithABatchThatWasCancelled() throws Exception {
    Path file = file(run("orders"), run("waits"));
    CompletableFuture<Done> running =
        InBackground.supply(() -> batch(file, "--batch-id", "b11", "--max-concurrent", "1"));
    whenOpen("b11-1-1");
    world.run("cancel", "--workflow-id", "b11-1");
    Done cancelled = running.get(30, TimeUnit.SECONDS);
    CompletableFuture<Done> again = InBackground.supply(() -> batch(file, "--batch-id", "b11"));
    whenOpen("b11-1-1").signal("finish");

    assertThat(cancelled.exitCode()).isEqualTo(3);
    assertThat(cancelled.err()).contains("was ended early (CANCELED): 1 succeeded, 1 did not");
    assertThat(statuses(cancelled)).containsExactly("1 SUCCEEDED", "2 CANCELED");
    assertThat(statuses(again.get(30, TimeUnit.SECONDS)))
        .containsExactly("1 SUCCEEDED", "2 SUCCEEDED");
  }

  @Test
  void isStoppedByStopWhichTellsHowAllEnded() throws Exception {
    Path file = file(run("orders"), run("waits"), run("orders"));
    CompletableFuture<Done> running =
        InBackground.supply(() -> batch(file, "--batch-id", "b12", "--max-concurrent", "1"));
    whenOpen("b12-1-1");

    Done stopped = world.run("stop", "--workflow-id", "b12-1");
    Done again = world.run("stop", "--workflow-id", "b12-1");

    assertThat(stopped.exitCode()).as(stopped.err()).isZero();
    assertThat(stopped.out())
        .isEqualTo(
            "b12-1 was stopped: 1 of 3 SUCCEEDED, 0 FAILED, 0 TIMED_OUT, 0 ABORTED, 2 cancelled or"
                + " not started\n");
    assertThat(statuses(running.get(30, TimeUnit.SECONDS)))
        .containsExactly("1 SUCCEEDED", "2 CANCELED", "3 NOT_STARTED");
    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).isEqualTo("nothing to stop: the workflow is COMPLETED\n");
  }

  @Test
  void hasNothingToRefresh() throws IOException {
    batch(file(run("orders")), "--batch-id", "b13");

    Done status = world.run("status", "--refresh", "--workflow-id", "b13-1");

    assertThat(status.exitCode()).isEqualTo(2);
    assertThat(status.err())
        .isEqualTo(
            "error: workflow b13-1 is a RunStateMachineBatch; status --refresh is for"
                + " RunStateMachine, AwaitExecution and RedriveExecution, which wait for an"
                + " execution's end\n");
  }

  @Test
  void drawsItsProgressInPlaceOnATerminal() throws IOException {
    Path file = file(run("orders"));
    try (StarterWorld terminal = new StarterWorld().onTerminal()) {
      Done done = terminal.run("batch", "--file", file.toString());

      assertThat(done.err()).contains("[####################] 1/1  100 %  0 failures");
    }
  }

  private Done batch(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("batch", "--file", file.toString()));
    arguments.addAll(Arrays.asList(more));
    return world.run(arguments.toArray(String[]::new));
  }

  private Path file(String... lines) {
    try {
      return Files.writeString(
          Files.createTempFile(folder, "runs", ".jsonl"), String.join("\n", lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String machine) {
    return "{\"stateMachineArn\":\"" + StarterWorld.ARN + machine + "\"}";
  }

  private static List<String> statuses(Done done) {
    return done.out()
        .lines()
        .map(JsonDocument::parse)
        .map(
            line ->
                line.field("line").orElseThrow().text()
                    + " "
                    + line.field("status").orElseThrow().asString())
        .toList();
  }

  private WorkflowStub whenOpen(String workflowId) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!isOpen(workflowId)) {
      assertThat(System.nanoTime()).as("%s has not been opened", workflowId).isLessThan(deadline);
      Thread.sleep(20);
    }
    return world.client.newUntypedWorkflowStub(workflowId);
  }

  private boolean isOpen(String workflowId) {
    return exists(workflowId)
        && world
            .client
            .newUntypedWorkflowStub(workflowId)
            .describe()
            .getStatus()
            .name()
            .endsWith("RUNNING");
  }

  private boolean exists(String workflowId) {
    try {
      var unused = world.client.newUntypedWorkflowStub(workflowId).describe();
      return true;
    } catch (WorkflowNotFoundException e) {
      return false;
    }
  }

  private String runId(String workflowId) {
    return world.client.newUntypedWorkflowStub(workflowId).describe().getExecution().getRunId();
  }
}
