package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static io.github.temporalsfn.emulator.World.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;

class AliasRoutesTest {
  private final World world = new World();
  private String machine = "";
  private String one = "";
  private String two = "";

  @BeforeEach
  void createVersions() {
    machine = world.machine("m", PASS);
    one = world.publish(machine, passing("one"));
    two = world.publish(machine, passing("two"));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void takesRoutesByTheRules() {
    assertThat(error(() -> create("A", route(machine, 100))))
        .isEqualTo(
            "ValidationException: Routing configuration must contain state machine version ARNs."
                + " Received: ["
                + machine
                + "]");
    assertThat(error(() -> create("A", route(one, 50), route(one, 50))))
        .isEqualTo(
            "ValidationException: Routing configuration must contain distinct state machine version"
                + " ARNs. Received: ["
                + one
                + ", "
                + one
                + "]");
    assertThat(error(() -> create("A", route(one, 70), route(two, 29))))
        .isEqualTo(
            "ValidationException: Sum of routing configuration weights must equal 100. Received:"
                + " [70, 29]");
    assertThat(error(() -> create("A", route(one, 101))))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value '101' at"
                + " 'routingConfiguration.1.member.weight' failed to satisfy constraint: Member"
                + " must have value less than or equal to 100");
    assertThat(error(() -> create("A", route(one, 50), route(two, 30), route(machine + ":3", 20))))
        .startsWith(
            "ValidationException: 1 validation error detected: Value"
                + " '[RoutingConfigurationListItem(stateMachineVersionArn="
                + one
                + ", weight=50), ")
        .endsWith("Member must have length less than or equal to 2");
    assertThat(error(() -> create("A"))).startsWith("ValidationException");
    assertThat(error(() -> create("A", route(machine + ":9", 100)))).startsWith("ResourceNotFound");
    assertThat(error(() -> create("A", route(machine + "x:1", 100))))
        .startsWith("ResourceNotFound");
  }

  @Test
  void takesOnlyVersionsOfOneMachine() {
    String other = world.publish(world.machine("other", PASS), passing("other"));
    assertThat(error(() -> create("A", route(one, 50), route(other, 50))))
        .startsWith("ValidationException");
    String alias = world.alias("A", one);
    assertThat(
            error(
                () ->
                    world.sfn.updateStateMachineAlias(
                        r ->
                            r.stateMachineAliasArn(alias).routingConfiguration(route(other, 100)))))
        .startsWith("ValidationException");
  }

  private String create(String name, RoutingConfigurationListItem... routes) {
    return world
        .sfn
        .createStateMachineAlias(r -> r.name(name).routingConfiguration(routes))
        .stateMachineAliasArn();
  }
}
