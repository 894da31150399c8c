package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.Unique;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A schedule of {@code RunStateMachine} that the CLI has made. */
record Schedule(World world, String id) {
  private static final Duration TO_START = Duration.ofSeconds(30);

  /** One that starts nothing by itself. */
  static Schedule onDemand(World world, String taskQueue, String input) {
    return create(world, taskQueue, input, "--interval", "24h", "--paused");
  }

  static Schedule everyTwoSeconds(World world, String taskQueue, String input) {
    return create(world, taskQueue, input, "--interval", "2s");
  }

  private static Schedule create(World world, String taskQueue, String input, String... when) {
    Schedule schedule = new Schedule(world, Unique.name("schedule"));
    List<String> options =
        new ArrayList<>(
            List.of(
                "--type",
                "RunStateMachine",
                "--task-queue",
                taskQueue,
                "--workflow-id",
                schedule.id,
                "--input",
                input));
    options.addAll(List.of(when));
    schedule.type("create", options.toArray(String[]::new));
    return schedule;
  }

  /** {@code temporal schedule …}, which must succeed. */
  TemporalCli.Result type(String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of("schedule", command, "-s", id));
    arguments.addAll(List.of(options));
    TemporalCli.Result result = world.temporal(arguments.toArray(String[]::new));
    assertThat(result.exitCode()).describedAs(result.toString()).isZero();
    return result;
  }

  /** Has it be due now. */
  void due(String overlapPolicy) {
    type("trigger", "--overlap-policy", overlapPolicy);
  }

  /** How often it was due and started nothing, since another run was open. */
  int skipped() {
    return Answers.json(type("describe", "-o", "json")).at("/info/overlapSkipped").asInt();
  }

  /** Has it start a run now; returns that run. */
  ClientRun trigger() {
    int before = started().size();
    due("AllowAll");
    Eventually.until(TO_START, () -> started().size() > before);
    JsonNode workflow = started().path(before).path("startWorkflowResult");
    return ClientRun.of(
        world.client(), workflow.path("workflowId").asText(), workflow.path("runId").asText());
  }

  /** The last few runs that it has started. */
  private JsonNode started() {
    return Answers.json(type("describe", "-o", "json")).at("/info/recentActions");
  }
}
