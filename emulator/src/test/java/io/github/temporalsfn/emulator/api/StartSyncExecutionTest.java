package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static io.github.temporalsfn.emulator.World.passing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

class StartSyncExecutionTest {
  private final World world = new World();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private String waiting = "";

  @BeforeEach
  void createMachine() {
    waiting = world.expressMachine("waiting", WAIT_60);
  }

  @AfterEach
  void close() {
    callers.shutdownNow();
    world.close();
  }

  @Test
  void answersWithTheOutputOfASuccess() {
    String machine = world.expressMachine("e", passing("done"));
    StartSyncExecutionResponse response =
        world.sfn.startSyncExecution(
            r -> r.stateMachineArn(machine).name("run").input("{\"a\":1}").traceHeader("Root=1"));
    assertThat(response.executionArn()).matches("arn:.*:express:e:run:[0-9a-f-]{36}");
    assertThat(response.stateMachineArn()).isEqualTo(machine);
    assertThat(response.name()).isEqualTo("run");
    assertThat(response.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
    assertThat(response.input()).isEqualTo("{\"a\":1}");
    assertThat(response.inputDetails().included()).isTrue();
    assertThat(response.output()).isEqualTo("\"done\"");
    assertThat(response.outputDetails().included()).isTrue();
    assertThat(response.traceHeader()).isEqualTo("Root=1");
    assertThat(response.startDate()).isEqualTo(world.clock.now());
    assertThat(response.stopDate()).isEqualTo(world.clock.now());
    assertThat(response.billingDetails().billedMemoryUsedInMB()).isEqualTo(64);
    assertThat(response.billingDetails().billedDurationInMilliseconds()).isEqualTo(100);
  }

  @Test
  void answersWithErrorAndCauseOfAFailure() {
    String machine =
        world.expressMachine(
            "e",
            "{\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"E\",\"Cause\":\"why\"}}}");
    StartSyncExecutionResponse response =
        world.sfn.startSyncExecution(r -> r.stateMachineArn(machine));
    assertThat(response.status()).isEqualTo(SyncExecutionStatus.FAILED);
    assertThat(response.error()).isEqualTo("E");
    assertThat(response.cause()).isEqualTo("why");
    assertThat(response.output()).isNull();
    assertThat(response.outputDetails()).isNull();
  }

  @Test
  void answersWhenTheExecutionIsOver() throws Exception {
    CompletableFuture<StartSyncExecutionResponse> answer = startLater();
    awaitExecutions(1);
    assertThat(answer).isNotDone();
    world.clock.advance(Duration.ofSeconds(60));
    StartSyncExecutionResponse response = answer.get();
    assertThat(response.stopDate()).isEqualTo(response.startDate().plusSeconds(60));
    assertThat(response.billingDetails().billedDurationInMilliseconds()).isEqualTo(60_000);
  }

  @Test
  void timesOutWithAnError() throws Exception {
    waiting = world.expressMachine("slow", WAIT_60.replace("60", "600"));
    CompletableFuture<StartSyncExecutionResponse> answer = startLater();
    awaitExecutions(1);
    world.clock.advance(Duration.ofMinutes(5));
    assertThat(answer.get().status()).isEqualTo(SyncExecutionStatus.TIMED_OUT);
    assertThat(answer.get().error()).isEqualTo("States.Timeout");
  }

  @Test
  void holdsNoThreadWhileItWaits() throws Exception {
    List<CompletableFuture<StartSyncExecutionResponse>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(startLater());
    }
    // More than there are HTTP threads; others are answered all the same.
    awaitExecutions(40);
    assertThat(world.sfn.listStateMachines().stateMachines()).hasSize(1);
    world.clock.advance(Duration.ofSeconds(60));
    for (CompletableFuture<StartSyncExecutionResponse> answer : answers) {
      assertThat(answer.get().status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
    }
  }

  @Test
  void doesNotMindAClientThatGoesAway() throws Exception {
    URI endpoint = world.emulator.endpoint();
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      String body = "{\"stateMachineArn\":\"" + waiting + "\"}";
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: AWSStepFunctions.StartSyncExecution\r\n"
                  + "Content-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
      awaitExecutions(1);
      socket.setSoLinger(true, 0);
    }
    world.clock.advance(Duration.ofSeconds(60));
    assertThat(world.emulator.executions())
        .extracting(ExecutionSnapshot::output)
        .containsExactly("{}");
    assertThat(world.sfn.listStateMachines().stateMachines()).hasSize(1);
  }

  @Test
  void refusesAStandardMachine() {
    String machine = world.machine("m", PASS);
    assertThat(error(() -> world.sfn.startSyncExecution(r -> r.stateMachineArn(machine))))
        .isEqualTo(
            "StateMachineTypeNotSupported: This operation is not supported by this type of state"
                + " machine");
  }

  @Test
  void refusesWhatStartExecutionRefuses() {
    assertThat(error(() -> sync("{"))).startsWith("InvalidExecutionInput");
    assertThat(
            error(() -> world.sfn.startSyncExecution(r -> r.stateMachineArn(waiting).name("a b"))))
        .startsWith("InvalidName");
    assertThat(error(() -> world.sfn.startSyncExecution(r -> r.stateMachineArn(waiting + "x"))))
        .startsWith("StateMachineDoesNotExist");
    assertThat(
            error(
                () ->
                    world.sfn.startSyncExecution(
                        r -> r.stateMachineArn(waiting).includedData("SOME"))))
        .startsWith("ValidationException");
    world.sfn.deleteStateMachine(r -> r.stateMachineArn(waiting));
    assertThat(error(() -> sync("{}"))).startsWith("StateMachineDeleting");
  }

  private void sync(String input) {
    world.sfn.startSyncExecution(r -> r.stateMachineArn(waiting).input(input));
  }

  private CompletableFuture<StartSyncExecutionResponse> startLater() {
    return CompletableFuture.supplyAsync(
        () -> world.sfn.startSyncExecution(r -> r.stateMachineArn(waiting)), callers);
  }

  private void awaitExecutions(int count) {
    world.awaitTimers(2 * count);
  }
}
