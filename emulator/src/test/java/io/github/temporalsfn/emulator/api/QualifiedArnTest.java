package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static io.github.temporalsfn.emulator.World.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.time.ManualClock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;

class QualifiedArnTest {
  private final World world = new World();
  private String machine = "";
  private String version = "";
  private String alias = "";

  @BeforeEach
  void createAll() {
    machine = world.machine("m", PASS);
    version = world.publish(machine, passing("published"));
    alias = world.alias("PROD", version);
    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).definition(passing("latest")));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void startsAVersion() {
    DescribeExecutionResponse execution = world.describe(world.run(version, "{}"));
    assertThat(execution.output()).isEqualTo("\"published\"");
    assertThat(execution.stateMachineArn()).isEqualTo(machine);
    assertThat(execution.stateMachineVersionArn()).isEqualTo(version);
    assertThat(execution.stateMachineAliasArn()).isNull();
  }

  @Test
  void startsAnAliasWithItsVersion() {
    DescribeExecutionResponse execution = world.describe(world.run(alias, "{}"));
    assertThat(execution.output()).isEqualTo("\"published\"");
    assertThat(execution.stateMachineArn()).isEqualTo(machine);
    assertThat(execution.stateMachineVersionArn()).isEqualTo(version);
    assertThat(execution.stateMachineAliasArn()).isEqualTo(alias);
  }

  @Test
  void startsTheLatestRevisionWithoutAQualifier() {
    DescribeExecutionResponse execution = world.describe(world.run(machine, "{}"));
    assertThat(execution.output()).isEqualTo("\"latest\"");
    assertThat(execution.stateMachineVersionArn()).isNull();
    assertThat(execution.stateMachineAliasArn()).isNull();
  }

  @Test
  void hasOneNameSpaceForAllQualifiers() {
    String arn = world.start(version, "run", "{}").executionArn();
    assertThat(arn).isEqualTo("arn:aws:states:us-east-1:123456789012:execution:m:run");
    for (String other : List.of(machine, alias, version)) {
      assertThat(error(() -> world.start(other, "run", "{}")))
          .isEqualTo("ExecutionAlreadyExists: Execution Already Exists: '" + arn + "'");
    }
  }

  @Test
  void listsTheExecutionsOfAVersionOrAnAlias() {
    world.start(machine, "bare", "{}");
    world.start(version, "by-version", "{}");
    world.start(alias, "by-alias", "{}");
    assertThat(names(machine)).containsExactly("by-alias", "by-version", "bare");
    assertThat(names(version)).containsExactly("by-alias", "by-version");
    assertThat(names(alias)).containsExactly("by-alias");
    ExecutionListItem item =
        world.sfn.listExecutions(r -> r.stateMachineArn(alias)).executions().get(0);
    assertThat(item.stateMachineArn()).isEqualTo(machine);
    assertThat(item.stateMachineVersionArn()).isEqualTo(version);
    assertThat(item.stateMachineAliasArn()).isEqualTo(alias);
  }

  @Test
  void describesAnAliasAsItsVersion() {
    assertThat(world.sfn.describeStateMachine(r -> r.stateMachineArn(alias)).definition())
        .isEqualTo(passing("published"));
  }

  @Test
  void refusesQualifiersOfNothing() {
    for (String arn : List.of(machine + ":9", machine + ":NONE", machine + ":99999999999")) {
      String missing = "StateMachineDoesNotExist: State Machine Does Not Exist: '" + arn + "'";
      assertThat(error(() -> world.run(arn, "{}"))).isEqualTo(missing);
      assertThat(error(() -> world.sfn.describeStateMachine(r -> r.stateMachineArn(arn))))
          .isEqualTo(missing);
      assertThat(error(() -> names(arn))).isEqualTo(missing);
    }
    for (String arn : List.of(version + ":1", machine + ":", machine + "::1")) {
      assertThat(error(() -> world.run(arn, "{}"))).startsWith("InvalidArn");
    }
  }

  @Test
  void startsExpressVersionsToo() {
    String express = world.expressMachine("e", passing("old"));
    String published = world.publish(express, passing("published"));
    world.sfn.updateStateMachine(r -> r.stateMachineArn(express).definition(passing("latest")));
    var response = world.sfn.startSyncExecution(r -> r.stateMachineArn(published).name("run"));
    assertThat(response.output()).isEqualTo("\"published\"");
    assertThat(response.executionArn()).contains(":express:e:run:");
    assertThat(response.stateMachineArn()).isEqualTo(express);
  }

  @Test
  void dividesStartsByWeightAndTheSameWayForASeed() {
    List<String> first = startsByWeight();
    assertThat(first.stream().filter(arn -> arn.endsWith(":1"))).hasSizeBetween(120, 180);
    assertThat(startsByWeight()).isEqualTo(first);
  }

  private static List<String> startsByWeight() {
    try (StepFunctionsEmulator seeded =
            StepFunctionsEmulator.builder().clock(new ManualClock()).aliasSeed(7).build();
        SfnClient sfn = World.client(seeded, Region.US_EAST_1)) {
      String arn = seeded.createStateMachine("m", PASS);
      sfn.publishStateMachineVersion(r -> r.stateMachineArn(arn));
      sfn.updateStateMachine(r -> r.stateMachineArn(arn).definition(passing("two")).publish(true));
      sfn.createStateMachineAlias(
          r -> r.name("PROD").routingConfiguration(route(arn + ":1", 75), route(arn + ":2", 25)));
      IntStream.range(0, 200).forEach(i -> seeded.startExecution(arn + ":PROD", "run-" + i, "{}"));
      return seeded.executions().stream().map(ExecutionSnapshot::stateMachineVersionArn).toList();
    }
  }

  private List<String> names(String arn) {
    return world.sfn.listExecutions(r -> r.stateMachineArn(arn)).executions().stream()
        .map(ExecutionListItem::name)
        .toList();
  }
}
