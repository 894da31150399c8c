package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextObjectTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void tellsAboutTheExecutionTheStateAndTheMachine() {
    String machine =
        world.machine(
            "m",
            """
            {"StartAt": "W", "States": {
              "W": {"Type": "Wait", "Seconds": 2, "Next": "S"},
              "S": {"Type": "Pass", "Parameters": {"c.$": "$$"}, "OutputPath": "$.c", "End": true}}}
            """);
    String arn = world.start(machine, "run-1", "{\"price\": 1.10 }").executionArn();
    world.clock.advance(Duration.ofSeconds(2));
    assertThat(world.describe(arn).output())
        .isEqualTo(
            "{\"Execution\":{\"Id\":\""
                + arn
                + "\",\"Input\":{\"price\": 1.10 },\"Name\":\"run-1\",\"RoleArn\":\""
                + World.ROLE
                + "\",\"StartTime\":\"2026-01-01T00:00:00.000Z\",\"RedriveCount\":0},"
                + "\"State\":{\"EnteredTime\":\"2026-01-01T00:00:02.000Z\",\"Name\":\"S\","
                + "\"RetryCount\":0},\"StateMachine\":{\"Id\":\""
                + machine
                + "\",\"Name\":\"m\"}}");
  }
}
