package io.github.temporalsfn.emulator.http;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.Control;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

class ResetTest {
  private final World world = new World();
  private final Control control = new Control(world.emulator);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void forgetsExecutionsAndTheirTimersButKeepsStateMachines() throws Exception {
    String machine = world.machine("m", WAIT_60);
    String arn = world.start(machine, "n", "{}").executionArn();
    reset();
    assertThat(world.emulator.executions()).isEmpty();
    assertThat(world.emulator.stats().openTimers()).isZero();
    assertThat(error(() -> world.describe(arn))).startsWith("ExecutionDoesNotExist");
    assertThat(world.sfn.listExecutions(r -> r.stateMachineArn(machine)).executions()).isEmpty();
    assertThat(world.start(machine, "n", "[]").executionArn()).isEqualTo(arn);
  }

  @Test
  void letsAMachineBeDeletedAfterwards() throws Exception {
    String machine = world.machine("m", WAIT_60);
    world.run(machine, "{}");
    reset();
    world.sfn.deleteStateMachine(r -> r.stateMachineArn(machine));
    world.clock.advance(Duration.ofMinutes(5));
    assertThat(error(() -> world.sfn.describeStateMachine(r -> r.stateMachineArn(machine))))
        .startsWith("StateMachineDoesNotExist");
  }

  @Test
  void forgetsFaultsAndCountedCalls() throws Exception {
    world.machine("m", PASS);
    world.emulator.faults().add(FaultRule.of(Fault.THROTTLE));
    HttpResponse<String> reset = reset();
    assertThat(reset.body()).startsWith("{\"calls\":{},\"executions\":{\"RUNNING\":0,");
    assertThat(world.emulator.faults().rules()).isEmpty();
    assertThat(world.emulator.stats().calls()).isEqualTo(Map.of());
  }

  @Test
  void dropsWhatIsStillToBeDelivered() throws Exception {
    String machine = world.machine("m", PASS);
    world.emulator.faults().add(FaultRule.of(Fault.DELIVER_LATE).delay(Duration.ofSeconds(1)));
    try (SfnClient once = world.withoutRetries()) {
      assertThatThrownBy(() -> once.startExecution(r -> r.stateMachineArn(machine)))
          .isInstanceOf(SdkClientException.class);
    }
    assertThat(world.emulator.stats().openTimers()).isEqualTo(1);
    reset();
    assertThat(world.emulator.stats().openTimers()).isZero();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.emulator.executions()).isEmpty();
  }

  @Test
  void answersWhoStillWaitsForAnExecution() throws Exception {
    String machine = world.expressMachine("e", WAIT_60);
    CompletableFuture<StartSyncExecutionResponse> answer =
        CompletableFuture.supplyAsync(
            () -> world.sfn.startSyncExecution(r -> r.stateMachineArn(machine)));
    world.awaitTimers(2);
    reset();
    assertThat(answer.get().statusAsString()).isEqualTo("ABORTED");
  }

  @Test
  void sendsDelayedAnswers() throws Exception {
    world.emulator.faults().add(FaultRule.of(Fault.DELAY).delay(Duration.ofSeconds(1)).times(1));
    CompletableFuture<ListStateMachinesResponse> answer =
        CompletableFuture.supplyAsync(world.sfn::listStateMachines);
    world.awaitTimers(1);
    reset();
    assertThat(answer.get().stateMachines()).isEmpty();
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void isOnlyPosted() throws Exception {
    assertThat(control.send("GET", "reset").statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> reset() throws Exception {
    HttpResponse<String> response = control.send("POST", "reset");
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }
}
