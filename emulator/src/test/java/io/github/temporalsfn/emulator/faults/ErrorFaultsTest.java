package io.github.temporalsfn.emulator.faults;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.temporalsfn.emulator.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionLimitExceededException;
import software.amazon.awssdk.services.sfn.model.SfnException;

class ErrorFaultsTest {
  private final World world = new World();
  private final SfnClient sfn = world.withoutRetries();

  @AfterEach
  void close() {
    sfn.close();
    world.close();
  }

  @Test
  void throttleAsAwsDoes() {
    world.emulator.faults().add(FaultRule.of(Fault.THROTTLE).operation("StartExecution"));
    SfnException e = failedStart();
    assertThat(e.isThrottlingException()).isTrue();
    assertThat(e.statusCode()).isEqualTo(400);
    assertThat(body(e))
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.availability#ThrottlingException\","
                + "\"message\":\"Rate exceeded\"}");
    assertThat(world.emulator.executions()).isEmpty();
  }

  @Test
  void areGotOverByAClientThatRetries() {
    world.emulator.faults().add(FaultRule.of(Fault.THROTTLE).operation("StartExecution").times(1));
    world.run(world.machine("m", PASS), "{}");
    assertThat(world.emulator.executions()).hasSize(1);
    assertThat(world.emulator.stats().calls("StartExecution").count()).isEqualTo(2);
  }

  @Test
  void failWithStatus500AsAwsDoes() {
    world.emulator.faults().add(FaultRule.of(Fault.INTERNAL_ERROR).operation("StartExecution"));
    SfnException e = failedStart();
    assertThat(e.statusCode()).isEqualTo(500);
    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InternalFailure");
    assertThat(body(e)).isEqualTo("{\"__type\":\"com.amazon.coral.service#InternalFailure\"}");
  }

  @Test
  void answerAnyErrorOfTheModel() {
    world
        .emulator
        .faults()
        .add(FaultRule.error("ExecutionLimitExceeded", "too many").operation("StartExecution"));
    SfnException e = failedStart();
    assertThat(e).isInstanceOf(ExecutionLimitExceededException.class);
    assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("too many");
    assertThat(body(e)).startsWith("{\"__type\":\"com.amazonaws.states#ExecutionLimitExceeded\"");
  }

  @Test
  void answerAnyErrorThatAllServicesHave() {
    world
        .emulator
        .faults()
        .add(FaultRule.error("ExpiredTokenException", 403, "expired").operation("StartExecution"));
    SfnException e = failedStart();
    assertThat(e.statusCode()).isEqualTo(403);
    assertThat(body(e))
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.service#ExpiredTokenException\","
                + "\"message\":\"expired\"}");
  }

  @Test
  void concernTheMachineOfAnExecution() {
    String orders = world.run(world.machine("orders", WAIT_60), "{}");
    String other = world.run(world.machine("other", WAIT_60), "{}");
    world.emulator.faults().add(FaultRule.of(Fault.THROTTLE).stateMachine("ord*"));
    sfn.stopExecution(r -> r.executionArn(other));
    sfn.listStateMachines();
    SfnException e =
        catchThrowableOfType(
            SfnException.class, () -> sfn.stopExecution(r -> r.executionArn(orders)));
    assertThat(e.isThrottlingException()).isTrue();
  }

  @Test
  void doNotConcernCallsFromJava() {
    world.emulator.faults().add(FaultRule.of(Fault.THROTTLE));
    String machine = world.emulator.createStateMachine("m", PASS);
    world.emulator.startExecution(machine, "n", "{}");
    assertThat(world.emulator.executions()).hasSize(1);
  }

  @Test
  void areCountedAsCallsWithTheirError() {
    world.emulator.faults().add(FaultRule.of(Fault.THROTTLE).operation("StartExecution").times(2));
    failedStart();
    assertThat(world.emulator.stats().calls("StartExecution").count()).isEqualTo(1);
    assertThat(world.emulator.stats().calls("StartExecution").errors())
        .containsOnlyKeys("ThrottlingException")
        .containsEntry("ThrottlingException", 1L);
  }

  private SfnException failedStart() {
    String machine = world.machine("m", PASS);
    return catchThrowableOfType(
        SfnException.class, () -> sfn.startExecution(r -> r.stateMachineArn(machine)));
  }

  private static String body(SfnException e) {
    return e.awsErrorDetails().rawResponse().asUtf8String();
  }
}
