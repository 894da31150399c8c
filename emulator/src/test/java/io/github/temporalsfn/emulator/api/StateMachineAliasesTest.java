package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static io.github.temporalsfn.emulator.World.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineAliasListItem;

class StateMachineAliasesTest {
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
  void leadsToOneVersionOrTwo() {
    String alias = create("PROD", route(one, 70), route(two, 30));
    assertThat(alias).isEqualTo(machine + ":PROD");
    DescribeStateMachineAliasResponse described = describe(alias);
    assertThat(described.name()).isEqualTo("PROD");
    assertThat(described.stateMachineAliasArn()).isEqualTo(alias);
    assertThat(described.routingConfiguration()).containsExactly(route(one, 70), route(two, 30));
    assertThat(described.creationDate())
        .isEqualTo(described.updateDate())
        .isEqualTo(world.clock.now());
  }

  @Test
  void isCreatedOnce() {
    create("PROD", route(one, 100));
    world.clock.advance(Duration.ofSeconds(1));
    create("PROD", route(one, 100));
    assertThat(describe(machine + ":PROD").creationDate()).isBefore(world.clock.now());
    assertThat(error(() -> create("PROD", route(two, 100))))
        .isEqualTo(
            "ConflictException: Failed to create alias because an alias with the same name and a"
                + " different routing configuration already exists.");
  }

  @Test
  void takesNoNameThatCouldBeAVersion() {
    for (String name : List.of("123", "A B", "!A", "A@")) {
      assertThat(error(() -> create(name, route(one, 100))))
          .isEqualTo(
              "ValidationException: 1 validation error detected: Value '"
                  + name
                  + "' at 'name' failed to satisfy constraint: Member must satisfy regular"
                  + " expression pattern: ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$");
    }
    assertThat(error(() -> create("A".repeat(81), route(one, 100))))
        .endsWith(
            "at 'name' failed to satisfy constraint: Member must have length less than or equal to 80");
    assertThat(create("v1.0-rc_2", route(one, 100))).endsWith(":v1.0-rc_2");
  }

  @Test
  void isUpdatedInPart() {
    String alias = create("PROD", route(one, 100));
    world.clock.advance(Duration.ofSeconds(1));
    world.sfn.updateStateMachineAlias(r -> r.stateMachineAliasArn(alias).description("new"));
    assertThat(describe(alias).description()).isEqualTo("new");
    assertThat(describe(alias).routingConfiguration()).containsExactly(route(one, 100));
    update(alias, route(two, 100));
    assertThat(describe(alias).description()).isEqualTo("new");
    assertThat(describe(alias).routingConfiguration()).containsExactly(route(two, 100));
    assertThat(describe(alias).updateDate()).isEqualTo(world.clock.now());
    assertThat(describe(alias).creationDate()).isBefore(world.clock.now());
    assertThat(error(() -> world.sfn.updateStateMachineAlias(r -> r.stateMachineAliasArn(alias))))
        .startsWith("ValidationException");
  }

  @Test
  void isDeletedWithoutItsVersions() {
    String alias = create("PROD", route(one, 100));
    delete(alias);
    delete(alias);
    String missing = "ResourceNotFound: Request references a resource that does not exist.";
    assertThat(error(() -> describe(alias))).isEqualTo(missing);
    assertThat(error(() -> update(alias, route(one, 100)))).isEqualTo(missing);
    assertThat(error(() -> update(machine + "x:A", route(one, 100)))).isEqualTo(missing);
    assertThat(error(() -> world.run(alias, "{}"))).startsWith("StateMachineDoesNotExist");
    assertThat(world.run(one, "{}")).contains(":execution:m:");
  }

  @Test
  void isListedByMachineAndByVersion() {
    create("b", route(one, 100));
    create("a", route(one, 50), route(two, 50));
    create("c", route(two, 100));
    assertThat(list(machine)).containsExactly(machine + ":a", machine + ":b", machine + ":c");
    assertThat(list(one)).containsExactly(machine + ":a", machine + ":b");
    var page = world.sfn.listStateMachineAliases(r -> r.stateMachineArn(machine).maxResults(2));
    assertThat(
            world
                .sfn
                .listStateMachineAliases(
                    r -> r.stateMachineArn(machine).nextToken(page.nextToken()))
                .stateMachineAliases())
        .extracting(StateMachineAliasListItem::stateMachineAliasArn)
        .containsExactly(machine + ":c");
    assertThat(error(() -> list(machine + "x"))).startsWith("StateMachineDoesNotExist");
  }

  @Test
  void hasNoArnOfAnotherKind() {
    assertThat(error(() -> describe(machine))).startsWith("InvalidArn");
    assertThat(error(() -> describe(one))).startsWith("InvalidArn");
    assertThat(error(() -> delete("x"))).startsWith("InvalidArn");
  }

  private String create(String name, RoutingConfigurationListItem... routes) {
    return world
        .sfn
        .createStateMachineAlias(r -> r.name(name).routingConfiguration(routes))
        .stateMachineAliasArn();
  }

  private void update(String alias, RoutingConfigurationListItem... routes) {
    world.sfn.updateStateMachineAlias(
        r -> r.stateMachineAliasArn(alias).routingConfiguration(routes));
  }

  private void delete(String alias) {
    world.sfn.deleteStateMachineAlias(r -> r.stateMachineAliasArn(alias));
  }

  private DescribeStateMachineAliasResponse describe(String alias) {
    return world.sfn.describeStateMachineAlias(r -> r.stateMachineAliasArn(alias));
  }

  private Stream<String> list(String arn) {
    return world
        .sfn
        .listStateMachineAliases(r -> r.stateMachineArn(arn))
        .stateMachineAliases()
        .stream()
        .map(StateMachineAliasListItem::stateMachineAliasArn);
  }
}
