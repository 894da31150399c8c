package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.ROLE;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineResponse;

class UpdateStateMachineTest {
  private final World world = new World();
  private String machine = "";

  @BeforeEach
  void createMachine() {
    machine = world.machine("m", passing("old"));
    world.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void makesANewRevision() {
    UpdateStateMachineResponse updated =
        world.sfn.updateStateMachine(
            r -> r.stateMachineArn(machine).definition(passing("new")).roleArn(ROLE + "2"));
    assertThat(updated.revisionId()).matches("[0-9a-f-]{36}");
    assertThat(updated.updateDate()).isEqualTo(world.clock.now());
    assertThat(updated.stateMachineVersionArn()).isNull();
    DescribeStateMachineResponse described = describe();
    assertThat(described.definition()).isEqualTo(passing("new"));
    assertThat(described.roleArn()).isEqualTo(ROLE + "2");
    assertThat(described.revisionId()).isEqualTo(updated.revisionId());
    assertThat(described.creationDate()).isEqualTo(world.clock.now().minusSeconds(1));
    assertThat(world.describe(world.run(machine, "{}")).output()).isEqualTo("\"new\"");
  }

  @Test
  void leavesAsItIsWhatIsNotGiven() {
    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).roleArn(ROLE + "2"));
    assertThat(describe().definition()).isEqualTo(passing("old"));
    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).definition(PASS));
    assertThat(describe().roleArn()).isEqualTo(ROLE + "2");
  }

  @Test
  void makesNoRevisionWhereNothingChanges() {
    assertThat(describe().revisionId()).isNull();
    UpdateStateMachineResponse updated =
        world.sfn.updateStateMachine(
            r -> r.stateMachineArn(machine).definition(passing("old")).publish(true));
    assertThat(updated.revisionId()).isNull();
    assertThat(updated.stateMachineVersionArn()).isEqualTo(machine + ":1");
    assertThat(world.publish(machine, passing("old"))).isEqualTo(machine + ":1");
  }

  @Test
  void publishesIfAsked() {
    assertThat(world.publish(machine, passing("new"))).isEqualTo(machine + ":1");
    assertThat(world.publish(machine, passing("newer"))).isEqualTo(machine + ":2");
    assertThat(
            error(
                () ->
                    world.sfn.updateStateMachine(
                        r -> r.stateMachineArn(machine).definition(PASS).versionDescription("x"))))
        .isEqualTo("ValidationException: Version description can only be set when publish is true");
    assertThat(describe().definition()).isEqualTo(passing("newer"));
  }

  @Test
  void leavesRunningExecutionsOnTheirRevision() {
    String slow =
        world.machine(
            "slow",
            "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":60,\"Next\":\"P\"},"
                + "\"P\":{\"Type\":\"Pass\",\"Result\":\"old\",\"End\":true}}}");
    String arn = world.run(slow, "{}");
    world.sfn.updateStateMachine(r -> r.stateMachineArn(slow).definition(passing("new")));
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(world.describe(arn).output()).isEqualTo("\"old\"");
  }

  @Test
  void needsSomethingToChange() {
    assertThat(error(() -> world.sfn.updateStateMachine(r -> r.stateMachineArn(machine))))
        .isEqualTo(
            "MissingRequiredParameter: Either the definition, the role ARN, the"
                + " LoggingConfiguration, or the TracingConfiguration must be specified");
  }

  @Test
  void refusesInvalidDefinitionsAndRoles() {
    assertThat(
            error(
                () ->
                    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).definition("{"))))
        .startsWith("InvalidDefinition");
    assertThat(
            error(
                () ->
                    world.sfn.updateStateMachine(
                        r -> r.stateMachineArn(machine).roleArn("nobody"))))
        .startsWith("InvalidArn");
    assertThat(describe().definition()).isEqualTo(passing("old"));
  }

  @Test
  void changesNothingButAnExistingMachineItself() {
    String version = world.publish(machine, PASS);
    for (String arn : new String[] {machine + "x", version}) {
      assertThat(
              error(() -> world.sfn.updateStateMachine(r -> r.stateMachineArn(arn).roleArn(ROLE))))
          .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + arn + "'");
    }
    world.sfn.deleteStateMachine(r -> r.stateMachineArn(machine));
    assertThat(
            error(
                () -> world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).roleArn(ROLE))))
        .startsWith("StateMachineDeleting");
  }

  private DescribeStateMachineResponse describe() {
    return world.sfn.describeStateMachine(r -> r.stateMachineArn(machine));
  }
}
