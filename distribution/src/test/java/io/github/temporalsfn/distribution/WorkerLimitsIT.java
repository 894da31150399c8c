package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.ClientRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A worker process short of memory, or of disk. */
class WorkerLimitsIT {
  private static final int SIGTERM = 143;

  // The most that AWS lets an execution have.
  private static final int OUTPUT_BYTES = 262_144;

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void returnsTheLargestOutputsAllAtOnceFromASmallHeap() throws Exception {
    String output = "\"" + "x".repeat(OUTPUT_BYTES - 2) + "\"";
    try (ProgramWorld world =
        new ProgramWorld(Map.of("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError"))) {
      world.stepFunctions.createStateMachine(
          "large",
          """
          {"StartAt": "Together", "States": {
            "Together": {"Type": "Wait", "Seconds": 5, "Next": "Large"},
            "Large": {"Type": "Pass", "Result": %s, "End": true}
          }}
          """
              .formatted(output));

      List<ClientRun> runs =
          IntStream.range(0, 300).parallel().mapToObj(i -> world.start("large")).toList();

      assertThat(runs).allMatch(run -> run.result().contains("\"output\":" + output));
      assertThat(world.worker.err()).doesNotContain("java.lang.OutOfMemoryError");
      assertThat(world.worker.isAlive()).isTrue();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void worksOnWhereItsLogCannotBeWritten() throws Exception {
    try (ProgramWorld world = new ProgramWorld(Path.of("/dev/full"))) {
      List<ClientRun> runs = IntStream.range(0, 20).mapToObj(i -> world.start("echo")).toList();

      assertThat(runs).allMatch(run -> run.result().contains("SUCCEEDED"));
      world.worker.signal("TERM");
      assertThat(world.worker.exitCode()).isEqualTo(SIGTERM);
    }
  }
}
