package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class StopExecutionTest {
  private final World world = new World();
  private String arn = "";

  @BeforeEach
  void startOne() {
    arn = world.run(world.machine("m", WAIT_60), "{}");
    world.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void abortsARunningExecutionWithErrorAndCause() {
    Instant stopDate =
        world.sfn.stopExecution(r -> r.executionArn(arn).error("E").cause("why")).stopDate();
    DescribeExecutionResponse execution = world.describe(arn);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(execution.error()).isEqualTo("E");
    assertThat(execution.cause()).isEqualTo("why");
    assertThat(execution.stopDate()).isEqualTo(stopDate).isEqualTo(world.clock.now());
    assertThat(execution.redriveStatusAsString()).isEqualTo("REDRIVABLE");
  }

  @Test
  void writesTheAbortIntoTheHistory() {
    world.sfn.stopExecution(r -> r.executionArn(arn).error("E").cause("why"));
    assertThat(world.historyTypes(arn))
        .containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionAborted");
    var last = world.history(arn).get(2);
    assertThat(last.previousEventId()).isZero();
    assertThat(last.executionAbortedEventDetails().error()).isEqualTo("E");
    assertThat(last.executionAbortedEventDetails().cause()).isEqualTo("why");
  }

  @Test
  void needsNeitherErrorNorCause() {
    world.sfn.stopExecution(r -> r.executionArn(arn));
    assertThat(world.describe(arn).error()).isNull();
    assertThat(world.history(arn).get(2).executionAbortedEventDetails().error()).isNull();
  }

  @Test
  void leavesAClosedExecutionAsItIs() {
    Instant first = world.sfn.stopExecution(r -> r.executionArn(arn).error("first")).stopDate();
    world.clock.advance(Duration.ofSeconds(5));
    Instant second = world.sfn.stopExecution(r -> r.executionArn(arn).error("second")).stopDate();
    assertThat(second).isEqualTo(first);
    assertThat(world.describe(arn).error()).isEqualTo("first");

    String succeeded = world.run(world.machine("pass", PASS), "{}");
    world.sfn.stopExecution(r -> r.executionArn(succeeded));
    assertThat(world.describe(succeeded).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void wakesNobodyAfterwards() {
    assertThat(world.emulator.stats().openTimers()).isEqualTo(1);
    world.sfn.stopExecution(r -> r.executionArn(arn));
    assertThat(world.emulator.stats().openTimers()).isZero();
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(world.history(arn)).hasSize(3);
  }

  @Test
  void limitsErrorAndCause() {
    assertThat(
            error(() -> world.sfn.stopExecution(r -> r.executionArn(arn).error("e".repeat(257)))))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value at 'error' failed to satisfy"
                + " constraint: Member must have length less than or equal to 256");
    assertThat(
            error(
                () -> world.sfn.stopExecution(r -> r.executionArn(arn).cause("c".repeat(32_769)))))
        .contains("'cause'");
    world.sfn.stopExecution(
        r -> r.executionArn(arn).error("e".repeat(256)).cause("c".repeat(32_768)));
    assertThat(world.describe(arn).cause()).hasSize(32_768);
  }

  @Test
  void refusesWhatIsNoExecution() {
    String nobody = arn + "x";
    assertThat(error(() -> world.sfn.stopExecution(r -> r.executionArn(nobody))))
        .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + nobody + "'");
    assertThat(error(() -> world.sfn.stopExecution(r -> r.executionArn("x"))))
        .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: x'");
  }
}
