package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveStatus;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class DescribeExecutionTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void showsARunningExecution() {
    String machine = world.machine("m", WAIT_60);
    Instant started = world.clock.now();
    String arn = world.start(machine, "run-1", "{\"a\":1}").executionArn();
    world.clock.advance(Duration.ofSeconds(59));
    DescribeExecutionResponse execution = world.describe(arn);
    assertThat(execution.executionArn()).isEqualTo(arn);
    assertThat(execution.stateMachineArn()).isEqualTo(machine);
    assertThat(execution.name()).isEqualTo("run-1");
    assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(execution.startDate()).isEqualTo(started);
    assertThat(execution.stopDate()).isNull();
    assertThat(execution.input()).isEqualTo("{\"a\":1}");
    assertThat(execution.inputDetails().included()).isTrue();
    assertThat(execution.output()).isNull();
    assertThat(execution.outputDetails()).isNull();
    assertThat(execution.redriveCount()).isZero();
    assertThat(execution.redriveStatus()).isEqualTo(ExecutionRedriveStatus.NOT_REDRIVABLE);
    assertThat(execution.redriveStatusReason())
        .isEqualTo("Execution is RUNNING and cannot be redriven");
    assertThat(execution.stateMachineVersionArn()).isNull();
    assertThat(execution.stateMachineAliasArn()).isNull();
    assertThat(execution.mapRunArn()).isNull();
  }

  @Test
  void showsTheOutputOfASuccess() {
    String arn = world.run(world.machine("m", WAIT_60), "{\"a\":1}");
    world.clock.advance(Duration.ofSeconds(60));
    DescribeExecutionResponse execution = world.describe(arn);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(execution.output()).isEqualTo("{\"a\":1}");
    assertThat(execution.outputDetails().included()).isTrue();
    assertThat(execution.stopDate()).isEqualTo(execution.startDate().plusSeconds(60));
    assertThat(execution.redriveStatusReason())
        .isEqualTo("Execution is SUCCEEDED and cannot be redriven");
    assertThat(execution.error()).isNull();
  }

  @Test
  void showsErrorAndCauseOfAFailure() {
    String machine = world.machineOf("{\"Type\":\"Fail\",\"Error\":\"E\",\"Cause\":\"because\"}");
    DescribeExecutionResponse execution = world.describe(world.run(machine, "{}"));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(execution.error()).isEqualTo("E");
    assertThat(execution.cause()).isEqualTo("because");
    assertThat(execution.output()).isNull();
    assertThat(execution.redriveStatus()).isEqualTo(ExecutionRedriveStatus.REDRIVABLE);
    assertThat(execution.redriveStatusReason()).isNull();
  }

  @Test
  void showsNeitherErrorNorCauseOfAFailStateWithoutThem() {
    DescribeExecutionResponse execution =
        world.describe(world.run(world.machineOf("{\"Type\":\"Fail\"}"), "{}"));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(execution.error()).isNull();
    assertThat(execution.cause()).isNull();
  }

  @Test
  void showsNeitherErrorNorCauseOfATimeOut() {
    String machine =
        world.machine("m", WAIT_60.replace("{\"StartAt\"", "{\"TimeoutSeconds\":5,\"StartAt\""));
    String arn = world.run(machine, "{}");
    world.clock.advance(Duration.ofSeconds(5));
    DescribeExecutionResponse execution = world.describe(arn);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(execution.error()).isNull();
    assertThat(execution.cause()).isNull();
    assertThat(execution.output()).isNull();
    assertThat(execution.redriveStatus()).isEqualTo(ExecutionRedriveStatus.REDRIVABLE);
  }

  @Test
  void saysThatAFailureCannotBeRedrivenAfterFourteenDays() {
    String arn = world.run(world.machineOf("{\"Type\":\"Fail\"}"), "{}");
    world.clock.advance(Duration.ofDays(14));
    assertThat(world.describe(arn).redriveStatusAsString()).isEqualTo("REDRIVABLE");
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.describe(arn).redriveStatusReason())
        .isEqualTo("Execution redrivable period exceeded");
  }

  @Test
  void keepsMillisecondsOfTimestamps() {
    String machine = world.machine("m", WAIT_60);
    world.clock.advance(Duration.ofMillis(123));
    String arn = world.run(machine, "{}");
    assertThat(world.describe(arn).startDate()).isEqualTo("2026-01-01T00:00:00.123Z");
  }

  @Test
  void refusesWhatIsNoExecution() {
    String arn = "arn:aws:states:us-east-1:123456789012:execution:m:nobody";
    assertThat(error(() -> world.describe(arn)))
        .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + arn + "'");
    assertThat(error(() -> world.describe("garbage")))
        .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: garbage'");
    assertThat(
            error(() -> world.describe("arn:aws:states:us-east-1:123456789012:express:m:n:uuid")))
        .isEqualTo("InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'");
    assertThat(error(() -> world.describe("arn:aws:states:us-east-1:123456789012:execution:m")))
        .startsWith("InvalidArn: Invalid Arn: ");
    assertThat(error(() -> world.sfn.describeExecution(r -> {})))
        .startsWith("ValidationException: 1 validation error detected: Value null");
    assertThat(error(() -> world.describe("arn:" + "x".repeat(253))))
        .endsWith("Member must have length less than or equal to 256");
  }
}
