package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineIT {
  private ProgramWorld world;

  @BeforeAll
  void startWorld() throws Exception {
    world = new ProgramWorld();
  }

  @AfterAll
  void closeWorld() throws IOException {
    world.close();
  }

  @Test
  void printsTheOutputWithEveryNumberAsItWas() throws Exception {
    String input = "{\"price\":1.10,\"huge\":1e400}";
    try (Program run = world.run("echo", "--input", input)) {
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("\"output\":" + input).hasLineCount(1);
    }
  }

  @Test
  void refusesUnknownOptions() throws Exception {
    try (Program run = world.run("echo", "--nonsense")) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("error: ").contains("--nonsense");
    }
  }

  @Test
  void saysWhatTheWorkflowRefuses() throws Exception {
    try (Program run = world.run("echo", "--name", "with space")) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).startsWith("{\"type\":\"InvalidRequest\",").contains("name");
    }
  }

  @Test
  void failsAsTheExecutionDoes() throws Exception {
    try (Program run =
        world.command(
            "run",
            "--state-machine-arn=arn:aws:states:us-east-1:123456789012:stateMachine:declined",
            "--name=order-43")) {
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("order-43 FAILED in state S: Payment.Declined: expired (arn:");
    }
  }

  @Test
  void endsWithTheTimeLimit() throws Exception {
    try (Program run = world.run("waiting", "--timeout=2s", "--name=slow")) {
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.out()).startsWith("{\"type\":\"WaitTimedOut\",");
      assertThat(status("slow")).isEqualTo(ExecutionStatus.ABORTED);
    }
  }

  @Test
  void saysThatThereIsNoSuchStateMachine() throws Exception {
    try (Program run = world.run("missing")) {
      assertThat(run.exitCode()).isEqualTo(5);
      assertThat(run.out()).startsWith("{\"type\":\"StateMachineDoesNotExist\",");
    }
  }

  @Test
  void saysThatNothingListens() throws Exception {
    String address = "127.0.0.1:" + ProgramWorld.freePort();
    try (Program status =
        new Program(Map.of("TEMPORAL_ADDRESS", address), "status", "--workflow-id=x")) {
      assertThat(status.exitCode()).isEqualTo(6);
      assertThat(status.err()).contains(address).hasLineCount(1);
    }
  }

  @Test
  void cancelsARunAndItsExecution() throws Exception {
    String id = "--workflow-id=cancelled";
    try (Program run = world.run("waiting", "--name=unwanted", id).awaitErr("status RUNNING");
        Program status = world.command("status", "--output=json", id)) {
      assertThat(status.exitCode()).isZero();
      assertThat(status.out()).contains("\"status\":\"RUNNING\"");
      try (Program cancel = world.command("cancel", id)) {
        assertThat(cancel.exitCode()).isZero();
      }
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).startsWith("{\"type\":\"Canceled\",");
      assertThat(status("unwanted")).isEqualTo(ExecutionStatus.ABORTED);
    }
  }

  @Test
  void stopsARunAndItsExecution() throws Exception {
    String id = "--workflow-id=stopped";
    try (Program run = world.run("waiting", "--name=stopped", id).awaitErr("status RUNNING")) {
      try (Program refresh = world.command("status", "--refresh", "--output=json", id)) {
        assertThat(refresh.exitCode()).as(refresh.err()).isZero();
        assertThat(refresh.out()).contains("\"runningStates\":[\"S\"]");
      }
      try (Program stop = world.command("stop", id)) {
        assertThat(stop.exitCode()).as(stop.err()).isZero();
        assertThat(stop.out()).startsWith("stopped was stopped: ABORTED (arn:").hasLineCount(1);
      }
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).startsWith("{\"type\":\"ExecutionAborted\",");
      assertThat(status("stopped")).isEqualTo(ExecutionStatus.ABORTED);
    }
  }

  @Test
  void redrivesTheExecutionOfAnEarlierRun() throws Exception {
    String id = "--workflow-id=to-be-redriven";
    try (Program run = world.run("declined", id)) {
      assertThat(run.exitCode()).isEqualTo(3);
    }
    try (Program redrive = world.command("redrive-execution", "--output=json", id)) {
      assertThat(redrive.exitCode()).isEqualTo(3);
      assertThat(redrive.out())
          .startsWith("{\"type\":\"ExecutionFailed\",")
          .contains("\"redriveCount\":1");
    }
  }

  @Test
  void leavesTheRunAloneOnCtrlC() throws Exception {
    try (Program run = world.run("waiting", "--name=left").awaitErr("status RUNNING")) {
      run.signal("INT");
      assertThat(run.exitCode()).isEqualTo(130);
      assertThat(run.err()).contains("the run goes on", "temporal-sfn cancel --workflow-id ");
      assertThat(status("left")).isEqualTo(ExecutionStatus.RUNNING);
    }
  }

  @Test
  void runsAFileAndWritesItsOutputsAsTheyAre(@TempDir Path folder) throws Exception {
    Path runs = Files.writeString(folder.resolve("runs.jsonl"), "{\"n\" : 1.10}\n[1e400, -0.0]\n");
    try (Program batch =
        world.command(
            "batch",
            "--file=" + runs,
            "--state-machine-arn=arn:aws:states:us-east-1:123456789012:stateMachine:echo")) {
      assertThat(batch.exitCode()).as(batch.err()).isZero();
      assertThat(batch.out()).hasLineCount(2);
      assertThat(batch.out().lines().toList().get(0))
          .startsWith("{\"line\":1,\"workflowId\":\"sfn-runs-")
          .contains("\"status\":\"SUCCEEDED\",\"output\":{\"n\" : 1.10}");
      assertThat(batch.out()).contains("\"output\":[1e400, -0.0]");
    }
  }

  @Test
  void leavesABatchAloneOnCtrlCAndFollowsItLater(@TempDir Path folder) throws Exception {
    String machine = "arn:aws:states:us-east-1:123456789012:stateMachine:waiting";
    Path runs =
        Files.writeString(
            folder.resolve("runs.jsonl"),
            "{\"stateMachineArn\":\"" + machine + "\",\"name\":\"of-a-batch\"}");
    String[] command = {"batch", "--file=" + runs, "--batch-id=nightly"};
    try (Program batch = world.command(command).awaitErr("started workflow nightly-1")) {
      Program.await(() -> isRunning("of-a-batch"), "the execution was not started");
      batch.signal("INT");
      assertThat(batch.exitCode()).isEqualTo(130);
      assertThat(batch.err())
          .contains("workflow nightly-1 goes on", "temporal-sfn cancel --workflow-id nightly-1");
      assertThat(status("of-a-batch")).isEqualTo(ExecutionStatus.RUNNING);
    }
    try (Program again = world.command(command).awaitErr("nightly-1 is open and is followed");
        Program cancel = world.command("cancel", "--workflow-id=nightly-1")) {
      assertThat(cancel.exitCode()).isZero();
      assertThat(again.exitCode()).as(again.err()).isEqualTo(3);
      assertThat(again.out()).contains("\"status\":\"CANCELED\"");
      assertThat(status("of-a-batch")).isEqualTo(ExecutionStatus.ABORTED);
    }
  }

  private boolean isRunning(String name) {
    try {
      return status(name) == ExecutionStatus.RUNNING;
    } catch (RuntimeException notYet) {
      return false;
    }
  }

  @Test
  void drainsTheWorkerOnSigterm() throws Exception {
    try (Program worker = world.worker(Map.of()).awaitErr("worker started")) {
      worker.signal("TERM");
      assertThat(worker.exitCode()).isIn(0, 143);
      assertThat(worker.err()).contains("worker draining", "worker stopped");
      assertThat(worker.err()).doesNotContain("Exception");
    }
  }

  @Test
  void endsAWorkerWithABadSettingInOneLine() throws Exception {
    long startedAt = System.nanoTime();
    try (Program worker = world.worker(Map.of("TEMPORAL_SFN_DRAIN_TIMEOUT", "soon"))) {
      assertThat(worker.exitCode()).isEqualTo(2);
      assertThat(worker.err()).startsWith("error: TEMPORAL_SFN_DRAIN_TIMEOUT").hasLineCount(1);
      assertThat((System.nanoTime() - startedAt) / 1_000_000).isLessThan(5_000);
    }
  }

  @Test
  void playsTheDemo() throws Exception {
    try (Program demo = new Program(Map.of(), "demo", "--fast")) {
      assertThat(demo.exitCode()).as(demo.err()).isZero();
      assertThat(demo.out()).contains("1  order-42", "2  order-43", "3  order-44", "ABORTED");
      assertThat(demo.out().lines().count()).isLessThanOrEqualTo(50);
      assertThat(demo.err()).isEmpty();
    }
  }

  private ExecutionStatus status(String executionName) {
    return world.stepFunctions.executions().stream()
        .filter(execution -> execution.name().equals(executionName))
        .findFirst()
        .orElseThrow()
        .status();
  }
}
