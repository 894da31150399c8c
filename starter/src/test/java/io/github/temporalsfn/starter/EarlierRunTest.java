package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.starter.StarterWorld.Done;
import io.github.temporalsfn.starter.fake.FakeWorkflow;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.CanceledFailure;
import org.junit.jupiter.api.Test;

/** {@code --workflow-id} of commands that are about an execution: how that is found. */
class EarlierRunTest {
  @Test
  void anOpenRunIsAskedByAQuery() {
    try (StarterWorld world = new StarterWorld()) {
      world.runMachine("waits", "--workflow-id", "w", "--no-follow");

      assertThat(outputOf(world, "w").out()).contains(asked(FakeWorkflow.EXECUTION));
    }
  }

  @Test
  void aClosedRunTellsByResultFailureOrMemoWithoutItsWorker() {
    try (StarterWorld world = new StarterWorld()) {
      world.run("start-execution", "--workflow-id", "r", "--state-machine-arn", arn("orders"));
      world.runMachine("fails-ExecutionFailed", "--workflow-id", "f");
      world.runMachine("waits", "--workflow-id", "c", "--no-follow");
      world.run("cancel", "--workflow-id", "c");
      assertThatThrownBy(() -> world.client.newUntypedWorkflowStub("c").getResult(RawValue.class))
          .hasRootCauseInstanceOf(CanceledFailure.class);
      world.stopWorker();

      for (String id : new String[] {"r", "f", "c"}) {
        Done done =
            world.run("await-execution", "--no-follow", "--workflow-id", id, "--output", "json");
        assertThat(done.exitCode()).as(id + done).isZero();
        assertThat(done.out()).contains("\"workflowId\":\"sfn-await-m-order-42\"");
      }
    }
  }

  @Test
  void anOutputIsNotSearchedForAnExecution() {
    try (StarterWorld world = new StarterWorld()) {
      world.run(
          "get-execution-output", "--execution-arn", StarterWorld.execution("orders", "order-1"));

      assertThat(outputOf(world, "sfn-output-orders-order-1").out())
          .contains(asked(FakeWorkflow.EXECUTION));
    }
  }

  @Test
  void anUnknownIdIsExitCodeTwo() {
    try (StarterWorld world = new StarterWorld()) {
      Done done = outputOf(world, "nobody");

      assertThat(done.exitCode()).isEqualTo(2);
      assertThat(done.out()).startsWith("{\"type\":\"WorkflowNotFound\"");
    }
  }

  @Test
  void anOpenRunWithoutAWorkerIsExitCodeSix() {
    try (StarterWorld world = new StarterWorld()) {
      world.stopWorker();
      world.runMachine("waits", "--workflow-id", "w", "--no-follow");

      Done done = outputOf(world, "w");

      assertThat(done.exitCode()).isEqualTo(6);
      assertThat(done.out())
          .startsWith("{\"type\":\"NoWorker\"")
          .contains("no worker on task queue step-functions tells which execution");
    }
  }

  private static Done outputOf(StarterWorld world, String workflowId) {
    return world.run("get-execution-output", "--output", "json", "--workflow-id", workflowId);
  }

  private static String asked(String execution) {
    return "\"received\":{\"executionArn\":\"" + execution + "\"";
  }

  private static String arn(String machine) {
    return StarterWorld.ARN + machine;
  }
}
