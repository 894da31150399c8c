package io.github.temporalsfn.emulator.faults;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class DescribeFaultsTest {
  private static final String FAIL =
      "{\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"E\",\"Cause\":\"why\"}}}";

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void showAFailedExecutionAsItWasWhileItRan() {
    String arn = world.run(world.machine("m", FAIL), "{}");
    DescribeExecutionResponse truth = world.describe(arn);
    world.emulator.faults().add(FaultRule.of(Fault.STALE_STATUS).times(1));
    assertSame(
        world.describe(arn),
        truth.toBuilder()
            .status("RUNNING")
            .stopDate(null)
            .error(null)
            .cause(null)
            .redriveStatus("NOT_REDRIVABLE")
            .redriveStatusReason("Execution is RUNNING and cannot be redriven")
            .build());
    assertSame(world.describe(arn), truth);
  }

  @Test
  void showAnExecutionThatSucceededAsItWasWhileItRan() {
    String arn = world.run(world.machine("m", WAIT_60), "{}");
    DescribeExecutionResponse running = world.describe(arn);
    world.clock.advance(Duration.ofSeconds(60));
    world.emulator.faults().add(FaultRule.of(Fault.STALE_STATUS));
    assertSame(world.describe(arn), running);
  }

  @Test
  void countOnlyAnswersThatTheyChange() {
    String arn = world.run(world.machine("m", WAIT_60), "{\"a\":1}");
    world.emulator.faults().add(FaultRule.of(Fault.MISSING_OUTPUT).times(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofSeconds(60));
    DescribeExecutionResponse without = world.describe(arn);
    assertThat(without.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(without.stopDate()).isEqualTo(world.clock.now());
    assertThat(without.output()).isNull();
    assertThat(without.outputDetails()).isNull();
    assertThat(world.describe(arn).output()).isEqualTo("{\"a\":1}");
  }

  @Test
  void knowNoExecutionForAWhile() {
    String arn = world.run(world.machine("m", PASS), "{}");
    world
        .emulator
        .faults()
        .add(FaultRule.of(Fault.UNKNOWN_EXECUTION).lasting(Duration.ofSeconds(5)));
    assertThat(error(() -> world.describe(arn)))
        .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + arn + "'");
    assertThat(world.history(arn)).isNotEmpty();
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void leaveRealErrorsAsTheyAre() {
    world.emulator.faults().add(FaultRule.of(Fault.UNKNOWN_EXECUTION));
    world.emulator.faults().add(FaultRule.of(Fault.PENDING_REDRIVE));
    assertThat(error(() -> world.describe("no ARN"))).startsWith("InvalidArn");
    assertThat(world.emulator.faults().rules()).allMatch(count -> count.applied() == 0);
  }

  @Test
  void showAStatusThatNoSdkKnows() {
    String arn = world.run(world.machine("m", PASS), "{}");
    world.emulator.faults().add(FaultRule.of(Fault.UNKNOWN_STATUS).times(1));
    DescribeExecutionResponse answer = world.describe(arn);
    assertThat(answer.status()).isEqualTo(ExecutionStatus.UNKNOWN_TO_SDK_VERSION);
    assertThat(answer.statusAsString()).isEqualTo("RECOVERING");
    assertThat(answer.output()).isNull();
    assertThat(answer.stopDate()).isNull();
  }

  @Test
  void showPendingRedrive() {
    String arn = world.run(world.machine("m", FAIL), "{}");
    world.emulator.faults().add(FaultRule.of(Fault.PENDING_REDRIVE).times(1));
    DescribeExecutionResponse answer = world.describe(arn);
    assertThat(answer.status()).isEqualTo(ExecutionStatus.PENDING_REDRIVE);
    assertThat(answer.error()).isNull();
  }

  @Test
  void failTheThirdDescription() {
    String arn = world.run(world.machine("m", PASS), "{}");
    world
        .emulator
        .faults()
        .add(
            FaultRule.error("AccessDeniedException", "no")
                .operation("DescribeExecution")
                .after(2)
                .times(1));
    world.describe(arn);
    world.describe(arn);
    assertThat(error(() -> world.describe(arn))).isEqualTo("AccessDeniedException: no");
    assertThat(world.describe(arn).output()).isEqualTo("{}");
    assertThat(world.emulator.stats().calls("DescribeExecution").count()).isEqualTo(4);
  }

  /** Compares all but the HTTP headers. */
  private static void assertSame(
      DescribeExecutionResponse actual, DescribeExecutionResponse expected) {
    assertThat(actual).matches(expected::equalsBySdkFields, "equals " + expected);
  }
}
