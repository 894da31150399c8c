package io.github.temporalsfn.emulator.quotas;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.stats.OperationStats;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Quotas as an AWS SDK meets them. */
class QuotasTest {
  private static final String THROTTLED = "ThrottlingException: Rate exceeded";

  private final World world =
      new World(
          Quotas.none()
              .with("ListStateMachines", 2, 1)
              .with("CreateStateMachine", 10, 0)
              .with("StartExecution", 2, 0)
              .with("StartExpressExecution", 3, 0)
              .with("StopExecution", 1, 0));
  private final SfnClient sfn = world.withoutRetries();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void throttleWhatExceedsTheBucketAsAwsDoes() {
    assertThat(passed(3)).isEqualTo(2);
    SfnException e = catchThrowableOfType(SfnException.class, sfn::listStateMachines);
    assertThat(e.isThrottlingException()).isTrue();
    assertThat(e.statusCode()).isEqualTo(400);
    assertThat(e.awsErrorDetails().rawResponse().asUtf8String())
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.availability#ThrottlingException\","
                + "\"message\":\"Rate exceeded\"}");
  }

  @Test
  void letMoreThroughAsTimeGoesOn() {
    assertThat(passed(3)).isEqualTo(2);
    world.clock.advance(Duration.ofMillis(1_500));
    assertThat(passed(3)).isEqualTo(1);
    world.clock.advance(Duration.ofMillis(500));
    assertThat(passed(3)).isEqualTo(1);
  }

  @Test
  void areOneForEachRegion() {
    assertThat(passed(3)).isEqualTo(2);
    SfnClient other = world.withoutRetries(Region.EU_WEST_1);
    other.listStateMachines();
    other.listStateMachines();
    assertThat(error(other::listStateMachines)).isEqualTo(THROTTLED);
  }

  @Test
  void areOneForEachAction() {
    assertThat(passed(3)).isEqualTo(2);
    assertThat(world.machine("m", PASS)).endsWith(":m");
  }

  @Test
  void countExpressStartsByThemselvesHoweverTheMachineIsNamed() {
    String standard = world.machine("standard", WAIT_60);
    String express = world.expressMachine("express", PASS);
    String version =
        sfn.publishStateMachineVersion(r -> r.stateMachineArn(express)).stateMachineVersionArn();
    world.run(standard, "{}");
    world.run(standard, "{}");
    world.run(express, "{}");
    world.run(version, "{}");
    world.run(express, "{}");
    for (String machine : List.of(standard, express, version)) {
      assertThat(error(() -> sfn.startExecution(r -> r.stateMachineArn(machine))))
          .isEqualTo(THROTTLED);
    }
  }

  @Test
  void doNotConcernSyncStarts() {
    String express = world.expressMachine("express", PASS);
    for (int i = 0; i < 10; i++) {
      assertThat(sfn.startSyncExecution(r -> r.stateMachineArn(express)).statusAsString())
          .isEqualTo("SUCCEEDED");
    }
  }

  @Test
  void areSpentByRequestsThatAreRefusedForTheirContent() {
    String missing = "arn:aws:states:us-east-1:123456789012:execution:m:n";
    assertThat(error(() -> sfn.stopExecution(r -> r.executionArn(missing))))
        .startsWith("ExecutionDoesNotExist");
    assertThat(error(() -> sfn.stopExecution(r -> r.executionArn("nonsense"))))
        .isEqualTo(THROTTLED);
  }

  @Test
  void areSpentByStartsOfWhatIsNoStateMachine() {
    for (String arn : List.of("nonsense", "arn:aws:states:us-east-1:123456789012:stateMachine:m")) {
      assertThat(error(() -> sfn.startExecution(r -> r.stateMachineArn(arn))))
          .isNotEqualTo(THROTTLED);
    }
    assertThat(error(() -> sfn.startExecution(r -> r.stateMachineArn("nonsense"))))
        .isEqualTo(THROTTLED);
  }

  @Test
  void areNotSpentByRequestsThatNeverArrive() {
    world.emulator.faults().add(FaultRule.of(Fault.DROP_REQUEST).times(2));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(sfn::listStateMachines).isInstanceOf(SdkClientException.class);
    }
    assertThat(passed(3)).isEqualTo(2);
  }

  @Test
  void doNotConcernCallsFromJava() {
    String machine = world.emulator.createStateMachine("m", WAIT_60);
    IntStream.range(0, 5).forEach(i -> world.emulator.startExecution(machine, "n" + i, "{}"));
    assertThat(world.emulator.executions()).hasSize(5);
  }

  @Test
  void areCountedApartFromThrottlesThatARuleHasMade() {
    assertThat(passed(4)).isEqualTo(2);
    world.emulator.faults().add(FaultRule.of(Fault.THROTTLE).times(1));
    assertThat(passed(1)).isZero();
    OperationStats calls = world.emulator.stats().calls("ListStateMachines");
    assertThat(calls.count()).isEqualTo(5);
    assertThat(calls.throttled()).isEqualTo(2);
    assertThat(calls.errors()).containsEntry("ThrottlingException", 3L);
  }

  @Test
  void beginAgainAfterAReset() {
    assertThat(passed(3)).isEqualTo(2);
    world.emulator.reset();
    assertThat(world.emulator.stats().calls("ListStateMachines").throttled()).isZero();
    assertThat(passed(3)).isEqualTo(2);
  }

  private long passed(int calls) {
    return IntStream.range(0, calls).filter(i -> passes()).count();
  }

  private boolean passes() {
    try {
      sfn.listStateMachines();
      return true;
    } catch (SfnException e) {
      assertThat(e.isThrottlingException()).isTrue();
      return false;
    }
  }
}
