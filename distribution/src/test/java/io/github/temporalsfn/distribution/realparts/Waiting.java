package io.github.temporalsfn.distribution.realparts;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.Unique;
import java.time.Duration;

/** Runs of an execution in the emulator that does not end by itself. */
final class Waiting {
  private static final Duration TO_START = Duration.ofSeconds(15);

  private Waiting() {}

  /** Starts one and returns its workflow's id when the execution runs. */
  static String start(World world) {
    return start(world, "");
  }

  /** The same, asking AWS once an hour. */
  static String startWithLongInterval(World world) {
    return start(world, ",\"wait\":{\"initialInterval\":\"PT1H\",\"maximumInterval\":\"PT1H\"}");
  }

  /** The answer of the query {@code status}. */
  static JsonNode status(World world, String workflowId) {
    return Answers.json(
            world.temporal("workflow", "query", "--name", "status", "-w", workflowId, "-o", "json"))
        .at("/queryResult/0");
  }

  private static String start(World world, String options) {
    String workflowId = Unique.name("waiting");
    String machine = world.machineInEmulator(Asl.WAIT);
    String input = "{\"stateMachineArn\":\"%s\"%s}".formatted(machine, options);
    Runs.run(world, "start", World.ON_EMULATOR, workflowId, "--input", input);
    Eventually.until(
        TO_START, () -> status(world, workflowId).path("status").asText().equals("RUNNING"));
    return workflowId;
  }
}
