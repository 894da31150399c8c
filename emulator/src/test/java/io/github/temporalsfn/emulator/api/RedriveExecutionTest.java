package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScript;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class RedriveExecutionTest {
  private static final TaskResult DOWN = TaskResult.fail("Down", "for a while");

  private final World world =
      new World(
          TaskScripts.builder()
              .on(
                  "Soon",
                  TaskScript.inTurn(
                      DOWN, TaskResult.after(Duration.ofSeconds(5), TaskResult.succeed("\"up\""))))
              .on("Down", input -> DOWN)
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void opensAFailedExecutionAgain() {
    String arn = world.run(task("Soon"), "{\"a\": 1}");
    DescribeExecutionResponse failed = world.describe(arn);
    assertThat(failed.redriveCount()).isZero();
    assertThat(failed.redriveDate()).isNull();
    world.clock.advance(Duration.ofMinutes(1));

    Instant redriven = world.redrive(arn);
    assertThat(redriven).isEqualTo(world.clock.now());
    DescribeExecutionResponse running = world.describe(arn);
    assertThat(running.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(running.stopDate()).isNull();
    assertThat(running.error()).isNull();
    assertThat(running.cause()).isNull();
    assertThat(running.startDate()).isEqualTo(failed.startDate());
    assertThat(running.input()).isEqualTo("{\"a\": 1}");
    assertThat(running.redriveCount()).isEqualTo(1);
    assertThat(running.redriveDate()).isEqualTo(redriven);
    assertThat(running.redriveStatusReason())
        .isEqualTo("Execution is RUNNING and cannot be redriven");

    world.clock.advance(Duration.ofSeconds(5));
    DescribeExecutionResponse succeeded = world.describe(arn);
    assertThat(succeeded.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(succeeded.output()).isEqualTo("\"up\"");
    assertThat(succeeded.stopDate()).isEqualTo(redriven.plusSeconds(5));
    assertThat(succeeded.redriveCount()).isEqualTo(1);
    assertThat(succeeded.redriveDate()).isEqualTo(redriven);
  }

  @Test
  void countsEachRedriveOfAnExecutionThatFailsAgain() {
    String arn = world.run(task("Down"), "{}");
    world.redrive(arn);
    world.clock.advance(Duration.ofSeconds(1));
    Instant second = world.redrive(arn);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(world.describe(arn).error()).isEqualTo("Down");
    assertThat(world.describe(arn).redriveCount()).isEqualTo(2);
    assertThat(world.describe(arn).redriveDate()).isEqualTo(second);
    assertThat(world.describe(arn).redriveStatusAsString()).isEqualTo("REDRIVABLE");
  }

  @Test
  void showsInListsHowOftenAndWhen() {
    String machine = task("Down");
    String arn = world.run(machine, "{}");
    world.run(machine, "{}");
    Instant redriven = world.redrive(arn);
    var items = world.sfn.listExecutions(r -> r.stateMachineArn(machine)).executions();
    assertThat(items).extracting(ExecutionListItem::redriveCount).containsExactly(0, 1);
    assertThat(items).extracting(ExecutionListItem::redriveDate).containsExactly(null, redriven);
  }

  @Test
  void opensAStoppedExecutionAgain() {
    String arn = world.run(world.machine("m", WAIT_60), "{}");
    world.sfn.stopExecution(r -> r.executionArn(arn).error("E").cause("c"));
    world.redrive(arn);
    assertThat(world.describe(arn).error()).isNull();
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void startsTheTimeLimitAnew() {
    String limited = WAIT_60.replace("{\"StartAt\"", "{\"TimeoutSeconds\":10,\"StartAt\"");
    String arn = world.run(world.machine("m", limited), "{}");
    world.clock.advance(Duration.ofSeconds(30));
    Instant redriven = world.redrive(arn);
    world.clock.advance(Duration.ofMillis(9_999));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(world.describe(arn).stopDate()).isEqualTo(redriven.plusSeconds(10));
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void keepsTheDefinitionOfTheStart() {
    String machine = world.machine("m", WAIT_60);
    String arn = world.run(machine, "\"mine\"");
    world.sfn.stopExecution(r -> r.executionArn(arn));
    world.sfn.updateStateMachine(r -> r.stateMachineArn(machine).definition(passing("other")));
    world.redrive(arn);
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(world.describe(arn).output()).isEqualTo("\"mine\"");
    assertThat(world.sfn.describeStateMachineForExecution(r -> r.executionArn(arn)).definition())
        .isEqualTo(WAIT_60);
  }

  @Test
  void keepsTheVersionAndTheAliasOfTheStart() {
    String machine = world.machine("m", PASS);
    String version = world.publish(machine, WAIT_60);
    String alias = world.alias("prod", version);
    String arn = world.run(alias, "{}");
    world.sfn.stopExecution(r -> r.executionArn(arn));
    String later = world.publish(machine, PASS);
    world.sfn.updateStateMachineAlias(
        r -> r.stateMachineAliasArn(alias).routingConfiguration(World.route(later, 100)));
    world.redrive(arn);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(world.describe(arn).stateMachineVersionArn()).isEqualTo(version);
    assertThat(world.describe(arn).stateMachineAliasArn()).isEqualTo(alias);
  }

  @Test
  void isTheExecutionThatAStartWithItsNameMeans() {
    String machine = world.machine("m", WAIT_60);
    String arn = world.start(machine, "run-1", "{}").executionArn();
    world.sfn.stopExecution(r -> r.executionArn(arn));
    assertThat(error(() -> world.start(machine, "run-1", "{}")))
        .startsWith("ExecutionAlreadyExists");
    world.redrive(arn);
    assertThat(world.start(machine, "run-1", "{}").startDate())
        .isEqualTo(world.describe(arn).startDate());
  }

  @Test
  void canBeCalledFromJava() {
    String arn = world.run(world.machine("m", WAIT_60), "{}");
    world.emulator.stopExecution(arn);
    world.emulator.redriveExecution(arn);
    ExecutionSnapshot execution = world.emulator.execution(arn);
    assertThat(execution.redriveCount()).isEqualTo(1);
    assertThat(execution.redriveDate()).isEqualTo(world.clock.now());
    assertThatThrownBy(() -> world.emulator.redriveExecution(arn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ExecutionNotRedrivable: Execution " + arn);
  }

  @Test
  void refusesWhatIsNoExecutionOfItsOwn() {
    String execution = "arn:aws:states:us-east-1:123456789012:execution:m";
    assertThat(error(() -> world.redrive(execution + ":nobody")))
        .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + execution + ":nobody'");
    assertThat(error(() -> world.redrive(execution + "/label:uuid")))
        .isEqualTo("ValidationException: Labeled Execution ARNs are not supported for this API");
    assertThat(error(() -> world.redrive("arn:aws:states:us-east-1:123456789012:express:m:n:uuid")))
        .isEqualTo("InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'");
    assertThat(error(() -> world.redrive("garbage")))
        .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: garbage'");
    assertThat(error(() -> world.sfn.redriveExecution(r -> {})))
        .startsWith("ValidationException: 1 validation error detected: Value null");
  }

  private String task(String function) {
    return world.machineOf(
        "{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::" + function + "\",\"End\":true}");
  }
}
