package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.ROLE;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineForExecutionResponse;

class DescribeStateMachineForExecutionTest {
  private final World world = new World();
  private String machine = "";

  @BeforeEach
  void createMachine() {
    machine = world.machine("m", WAIT_60);
    world.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void showsTheRevisionThatTheExecutionRuns() {
    Instant created = world.clock.now().minusSeconds(1);
    String arn = world.run(machine, "{}");
    String revision =
        world
            .sfn
            .updateStateMachine(
                r -> r.stateMachineArn(machine).definition(PASS).roleArn(ROLE + "2"))
            .revisionId();
    DescribeStateMachineForExecutionResponse old = describe(arn);
    assertThat(old.stateMachineArn()).isEqualTo(machine);
    assertThat(old.name()).isEqualTo("m");
    assertThat(old.definition()).isEqualTo(WAIT_60);
    assertThat(old.roleArn()).isEqualTo(ROLE);
    assertThat(old.updateDate()).isEqualTo(created);
    assertThat(old.revisionId()).isNull();
    assertThat(old.mapRunArn()).isNull();
    assertThat(old.loggingConfiguration().levelAsString()).isEqualTo("OFF");
    assertThat(old.tracingConfiguration().enabled()).isFalse();

    DescribeStateMachineForExecutionResponse updated = describe(world.run(machine, "{}"));
    assertThat(updated.definition()).isEqualTo(PASS);
    assertThat(updated.roleArn()).isEqualTo(ROLE + "2");
    assertThat(updated.revisionId()).isEqualTo(revision);
    assertThat(updated.updateDate()).isEqualTo(world.clock.now());
  }

  @Test
  void showsTheMachineWithoutQualifierForAVersion() {
    String version = world.publish(machine, passing("new"));
    DescribeStateMachineForExecutionResponse described = describe(world.run(version, "{}"));
    assertThat(described.stateMachineArn()).isEqualTo(machine);
    assertThat(described.definition()).isEqualTo(passing("new"));
  }

  @Test
  void writesTheRoleOfTheRevisionIntoTheHistory() {
    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).roleArn(ROLE + "2"));
    assertThat(
            world.history(world.run(machine, "{}")).get(0).executionStartedEventDetails().roleArn())
        .isEqualTo(ROLE + "2");
  }

  @Test
  void refusesWhatIsNoExecution() {
    String arn = world.run(machine, "{}") + "x";
    assertThat(error(() -> describe(arn)))
        .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + arn + "'");
    assertThat(error(() -> describe("x"))).startsWith("InvalidArn");
  }

  private DescribeStateMachineForExecutionResponse describe(String arn) {
    return world.sfn.describeStateMachineForExecution(r -> r.executionArn(arn));
  }
}
