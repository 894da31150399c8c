package io.github.temporalsfn.emulator.faults;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.SfnClient;

class ConnectionFaultsTest {
  private final World world = new World();
  private final SfnClient sfn = world.withoutRetries();

  @AfterEach
  void close() {
    sfn.close();
    world.close();
  }

  @Test
  void dropARequestBeforeItIsDone() {
    String machine = world.machine("m", PASS);
    world.emulator.faults().add(FaultRule.of(Fault.DROP_REQUEST).operation("StartExecution"));
    assertNoAnswer(() -> sfn.startExecution(r -> r.stateMachineArn(machine)));
    assertThat(world.emulator.executions()).isEmpty();
  }

  @Test
  void dropTheResponseOfWhatWasDone() {
    String machine = world.machine("m", PASS);
    world.emulator.faults().add(FaultRule.of(Fault.DROP_RESPONSE).operation("StartExecution"));
    assertNoAnswer(() -> sfn.startExecution(r -> r.stateMachineArn(machine)));
    assertThat(world.emulator.executions()).hasSize(1);
  }

  @Test
  void dropTheResponseOfWhatWasRefused() {
    world.emulator.faults().add(FaultRule.of(Fault.DROP_RESPONSE).operation("StopExecution"));
    assertNoAnswer(() -> sfn.stopExecution(r -> r.executionArn("no ARN")));
  }

  @Test
  void dropTheResponseOfASyncExecutionWhenItIsOver() {
    String machine = world.expressMachine("e", PASS);
    world.emulator.faults().add(FaultRule.of(Fault.DROP_RESPONSE).operation("StartSyncExecution"));
    assertNoAnswer(() -> sfn.startSyncExecution(r -> r.stateMachineArn(machine)));
    assertThat(world.emulator.stats().executions()).containsEntry(ExecutionStatus.SUCCEEDED, 1L);
  }

  @Test
  void dropTheResponseOfASyncExecutionThatTakesItsTime() {
    String machine = world.expressMachine("e", WAIT_60);
    world.emulator.faults().add(FaultRule.of(Fault.DROP_RESPONSE).operation("StartSyncExecution"));
    CompletableFuture<Void> call =
        CompletableFuture.runAsync(
            () -> assertNoAnswer(() -> sfn.startSyncExecution(r -> r.stateMachineArn(machine))));
    world.awaitTimers(2);
    world.clock.advance(Duration.ofSeconds(60));
    call.join();
    assertThat(world.emulator.stats().calls("StartSyncExecution").errors())
        .containsEntry("NoAnswer", 1L);
  }

  @Test
  void deliverLateWhatSeemedToBeLost() {
    String arn = world.run(world.machine("m", WAIT_60), "{}");
    world
        .emulator
        .faults()
        .add(
            FaultRule.of(Fault.DELIVER_LATE)
                .operation("StopExecution")
                .delay(Duration.ofSeconds(2))
                .times(1));
    assertNoAnswer(() -> sfn.stopExecution(r -> r.executionArn(arn).error("Late")));
    world.clock.advance(Duration.ofMillis(1_999));
    assertThat(world.emulator.execution(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.emulator.execution(arn).status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(world.emulator.execution(arn).error()).isEqualTo("Late");
  }

  @Test
  void deliverLateWhatIsRefusedWhenItArrives() {
    world
        .emulator
        .faults()
        .add(FaultRule.of(Fault.DELIVER_LATE).delay(Duration.ofSeconds(1)).times(1));
    assertNoAnswer(() -> sfn.stopExecution(r -> r.executionArn("no ARN")));
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.emulator.stats().openTimers()).isZero();
    assertThat(sfn.listStateMachines().stateMachines()).isEmpty();
  }

  @Test
  void areCountedOnceAsCallsWithoutAnAnswer() {
    String machine = world.machine("m", PASS);
    Faults faults = world.emulator.faults();
    FaultRule late = FaultRule.of(Fault.DELIVER_LATE).delay(Duration.ofSeconds(1)).times(1);
    faults.add(FaultRule.of(Fault.DROP_REQUEST).times(1));
    faults.add(FaultRule.of(Fault.DROP_RESPONSE).times(1));
    faults.add(late);
    for (int i = 0; i < 3; i++) {
      assertNoAnswer(() -> sfn.startExecution(r -> r.stateMachineArn(machine)));
    }
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.emulator.executions()).hasSize(2);
    assertThat(world.emulator.stats().calls("StartExecution").count()).isEqualTo(3);
    assertThat(world.emulator.stats().calls("StartExecution").errors())
        .containsOnlyKeys("NoAnswer")
        .containsEntry("NoAnswer", 3L);
  }

  @Test
  void closeTheConnectionWithoutASingleByte() throws Exception {
    world.emulator.faults().add(FaultRule.of(Fault.DROP_REQUEST));
    URI endpoint = world.emulator.endpoint();
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: AWSStepFunctions.ListStateMachines\r\n"
                  + "Content-Length: 2\r\n\r\n{}")
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void leaveOtherConnectionsAlone() {
    String machine = world.machine("m", PASS);
    world.emulator.faults().add(FaultRule.of(Fault.DROP_REQUEST).operation("StopExecution"));
    for (int i = 0; i < 50; i++) {
      assertNoAnswer(() -> sfn.stopExecution(r -> r.executionArn("any")));
      assertThat(sfn.startExecution(r -> r.stateMachineArn(machine)).executionArn()).isNotEmpty();
    }
  }

  private static void assertNoAnswer(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(SdkClientException.class)
        .rootCause()
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(" failed to respond");
  }
}
