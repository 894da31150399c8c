package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.emulator.time.ManualClock;
import io.github.temporalsfn.workflows.activity.IsoDate;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which execution a run gets, with a name that somebody gave and with one of its own. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class NamedCasesIT {
  private static final String NIGHTLY = "\"name\":\"nightly\",\"input\":{\"a\":1}";
  private static final Duration DIFFERENCE_OF_CLOCKS = Duration.ofSeconds(3);

  @Test
  void sharesTheRunningExecutionAndLeavesItToWhoeverStartedIt(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.waiting(12));
    ClientRun first = run(world, machine, NIGHTLY);
    first.runningExecution();
    Instant later = machine.onlyExecution().startDate().plus(DIFFERENCE_OF_CLOCKS);
    Eventually.until(Duration.ofSeconds(10), () -> Instant.now().isAfter(later));

    ClientRun second = run(world, machine, NIGHTLY);
    second.runningExecution();
    JsonNode status = second.status();
    second.cancel();

    assertThat(status.path("attached").asBoolean()).isTrue();
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.RUNNING);
    JsonNode result = first.resultTree();
    assertThat(result.path("attached").asBoolean()).isFalse();
    assertThat(result.path("output")).hasToString("{\"a\":1}");
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void adoptsTheExecutionThatEndedWhileTheAnswerToItsStartWasLost(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    machine.disturb(FaultRule.of(Fault.DROP_RESPONSE).operation("StartExecution").times(1));

    JsonNode result = run(world, machine, NIGHTLY).resultTree();

    assertThat(machine.disturbed()).isEqualTo(1);
    assertThat(result.path("attached").asBoolean()).isFalse();
    assertThat(result.path("output")).hasToString("{\"a\":1}");
    assertThat(result.path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
  }

  @Test
  void neverReturnsLastNightsResult(EmulatorWorld world) {
    ManualClock clock = new ManualClock(Instant.now().minus(Duration.ofDays(1)));
    String taskQueue = Unique.name("nightly");
    try (Parts parts = new Parts()) {
      StepFunctionsEmulator emulator =
          parts.opened(StepFunctionsEmulator.builder().clock(clock).build());
      parts.opened(new WorkerJar(world.server().address(), taskQueue, emulator.endpoint()));
      OwnMachine machine = OwnMachine.in(emulator, Asl.PASS);
      emulator.startExecution(machine.arn(), "nightly", "{\"a\":1}");
      ExecutionSnapshot lastNight = machine.onlyExecution();
      clock.advance(Duration.ofDays(1));

      ApplicationFailure failure =
          Schedule.onDemand(world, taskQueue, input(machine, NIGHTLY)).trigger().failure();

      assertThat(failure.getType()).isEqualTo("ExecutionAlreadyExists");
      assertThat(failure.getOriginalMessage())
          .contains(" ended on " + IsoDate.of(Objects.requireNonNull(lastNight.stopDate())));
      assertThat(machine.onlyExecution()).isEqualTo(lastNight);
    }
  }

  @Test
  void startsAnotherExecutionForEveryAttemptOfARetryPolicy(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.FAIL);
    WorkflowOptions.Builder twice =
        WorkflowOptions.newBuilder()
            .setTaskQueue(World.ON_EMULATOR)
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(100))
                    .setMaximumAttempts(2)
                    .build());

    ApplicationFailure failure =
        ClientRun.start(world.client(), twice, "RunStateMachine", input(machine, "\"input\":{}"))
            .failure();

    assertThat(failure.getType()).isEqualTo("ExecutionFailed");
    assertThat(machine.executions())
        .hasSize(2)
        .extracting(ExecutionSnapshot::name)
        .doesNotHaveDuplicates();
    assertThat(ClientRun.details(failure).path("name").asText())
        .isEqualTo(machine.executions().get(1).name());
  }

  @Test
  void startsAnotherExecutionEveryTimeThatAScheduleIsDue(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    Schedule schedule = Schedule.onDemand(world, World.ON_EMULATOR, input(machine, "\"input\":{}"));

    JsonNode first = schedule.trigger().resultTree();
    JsonNode second = schedule.trigger().resultTree();

    assertThat(machine.executions())
        .extracting(ExecutionSnapshot::name)
        .doesNotHaveDuplicates()
        .containsExactly(first.path("name").asText(), second.path("name").asText());
  }

  private static ClientRun run(World world, OwnMachine machine, String fields) {
    return Endpoint.EMULATOR.run(world, machine.arn(), fields);
  }

  private static String input(OwnMachine machine, String fields) {
    return "{\"stateMachineArn\":\"%s\",\"wait\":{\"initialInterval\":0.3},%s}"
        .formatted(machine.arn(), fields);
  }
}
