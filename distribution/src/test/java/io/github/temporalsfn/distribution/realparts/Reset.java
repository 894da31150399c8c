package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.ClientRun;

/** {@code temporal workflow reset}: has a run begin again, from a point of its history. */
final class Reset {
  private Reset() {}

  /** Where a run begins again, as the CLI calls it. */
  enum Point {
    FIRST_WORKFLOW_TASK("FirstWorkflowTask"),
    LAST_WORKFLOW_TASK("LastWorkflowTask");

    private final String type;

    Point(String type) {
      this.type = type;
    }
  }

  /** Returns the new run. */
  static ClientRun to(Point point, World world, ClientRun run) {
    TemporalCli.Result result =
        world.temporal(
            "workflow",
            "reset",
            "-w",
            run.workflowId(),
            "--type",
            point.type,
            "--reason",
            "test",
            "-o",
            "json");
    assertThat(result.exitCode()).describedAs(result.toString()).isZero();
    String newRunId = Answers.json(result).path("runId").asText();
    assertThat(newRunId).isNotBlank().isNotEqualTo(run.runId());
    return ClientRun.of(world.client(), run.workflowId(), newRunId);
  }
}
