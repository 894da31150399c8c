package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

class ExpressStateMachineTest {
  private final World world = new World();
  private String machine = "";

  @BeforeEach
  void createMachine() {
    machine = world.expressMachine("e", WAIT_60);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void showsItsType() {
    assertThat(world.sfn.describeStateMachine(r -> r.stateMachineArn(machine)).type())
        .isEqualTo(StateMachineType.EXPRESS);
    assertThat(world.sfn.listStateMachines().stateMachines())
        .extracting(StateMachineListItem::type)
        .containsExactly(StateMachineType.EXPRESS);
    assertThat(error(() -> world.machine("e", WAIT_60))).startsWith("StateMachineAlreadyExists");
  }

  @Test
  void startsAnotherExecutionEachTimeUnderTheSameName() {
    String first = world.start(machine, "run", "{}").executionArn();
    String second = world.start(machine, "run", "{}").executionArn();
    assertThat(first).matches("arn:aws:states:us-east-1:123456789012:express:e:run:[0-9a-f-]{36}");
    assertThat(second).isNotEqualTo(first);
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(world.emulator.executions())
        .extracting(ExecutionSnapshot::status)
        .containsExactly(ExecutionStatus.SUCCEEDED, ExecutionStatus.SUCCEEDED);
  }

  @Test
  void letsNobodyLookAtAnExecution() {
    String arn = world.start(machine, "run", "{}").executionArn();
    String refused = "InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'";
    assertThat(error(() -> world.describe(arn))).isEqualTo(refused);
    assertThat(error(() -> world.history(arn))).isEqualTo(refused);
    assertThat(error(() -> world.sfn.stopExecution(r -> r.executionArn(arn)))).isEqualTo(refused);
    assertThat(error(() -> world.sfn.describeStateMachineForExecution(r -> r.executionArn(arn))))
        .isEqualTo(refused);
    assertThat(error(() -> world.sfn.listExecutions(r -> r.stateMachineArn(machine))))
        .isEqualTo(
            "StateMachineTypeNotSupported: This operation is not supported by this type of state"
                + " machine");
  }

  @Test
  void keepsNoHistory() {
    String arn = world.start(machine, "run", "{}").executionArn();
    assertThat(world.emulator.history(arn)).isEmpty();
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(world.emulator.history(arn)).isEmpty();
  }

  @Test
  void timesOutAfterFiveMinutes() {
    String slow = world.expressMachine("slow", WAIT_60.replace("60", "3600"));
    String arn = world.start(slow, "run", "{}").executionArn();
    world.clock.advance(Duration.ofMillis(299_999));
    assertThat(world.emulator.execution(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.emulator.execution(arn).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(world.emulator.execution(arn).error()).isEqualTo("States.Timeout");
  }

  @Test
  void honoursAShorterTimeLimitOfItsOwn() {
    String slow =
        world.expressMachine(
            "slow", WAIT_60.replace("{\"StartAt\"", "{\"TimeoutSeconds\":2,\"StartAt\""));
    String arn = world.start(slow, "run", "{}").executionArn();
    world.clock.advance(Duration.ofSeconds(2));
    assertThat(world.emulator.execution(arn).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
  }

  @Test
  void refusesResourcesThatExpressCannotWaitFor() {
    for (String[] fault :
        List.of(
            new String[] {
              "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "'.waitForTaskToken' service integration  at /States/S/Resource'"
            },
            new String[] {
              "arn:aws:states:::states:startExecution.sync:2",
              "'.sync' service integration at /States/S/Resource'"
            },
            new String[] {
              "arn:aws:states:us-east-1:123456789012:activity:a",
              "Activity ARN at /States/S/Resource'"
            })) {
      String definition =
          "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"End\":true}}}"
              .formatted(fault[0]);
      assertThat(error(() -> world.expressMachine("x", definition)))
          .isEqualTo(
              "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED:"
                  + " Express state machine does not support "
                  + fault[1]);
    }
  }

  @Test
  void isCreatedFromJavaToo() {
    String arn =
        world.emulator.createStateMachine(
            "java", PASS, io.github.temporalsfn.emulator.store.StateMachineType.EXPRESS);
    assertThat(world.emulator.startExecution(arn, "run", "{}")).contains(":express:java:run:");
  }
}
