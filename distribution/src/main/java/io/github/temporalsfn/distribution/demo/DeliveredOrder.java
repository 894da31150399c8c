package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.emulator.stats.EmulatorStats;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.Optional;

/** An order that is delivered: the workflow returns the execution's output. */
final class DeliveredOrder implements Scene {
  private static final String ORDER = "order-42";

  @Override
  public void play(DemoWorld world, Narrator narrator) {
    narrator.scene("1  " + ORDER + " is delivered");
    EmulatorStats before = world.stepFunctions().stats();
    FollowedRun run = new FollowedRun(world, narrator, ORDER);
    ExecutionResult result = run.succeeds();
    EmulatorStats after = world.stepFunctions().stats();
    JsonDocument output = Optional.ofNullable(result.output()).orElse(JsonDocument.NULL);

    Expectation.equal("the status", "SUCCEEDED", result.status());
    Expectation.equal("the execution", run.execution().executionArn(), result.executionArn());
    Expectation.equal(
        "the output",
        output.indented(),
        JsonDocument.parse(String.valueOf(run.execution().output())).indented());
    Expectation.equal(
        "the total", "120.50", output.field("total").map(JsonDocument::text).orElse(""));

    narrator.good("the workflow returned the execution's output:");
    narrator.lines(output.indented());
    narrator.aside(
        Narrator.seconds(run.elapsed())
            + ", "
            + calls(before, after, "StartExecution")
            + " StartExecution, "
            + calls(before, after, "DescribeExecution")
            + " DescribeExecution, "
            + run.workflow().describe().getHistoryLength()
            + " events in Temporal's history");
  }

  private static long calls(EmulatorStats before, EmulatorStats after, String operation) {
    return after.calls(operation).count() - before.calls(operation).count();
  }
}
