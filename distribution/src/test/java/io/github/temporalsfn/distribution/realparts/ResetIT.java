package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that somebody resets: they find the execution that they had, and redrive it no more. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class ResetIT {
  private static final String INPUT = "{\"a\":1}";
  private static final Duration TO_GET_THERE = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource
  void followsTheSameExecutionWhenItIsResetWhileThatRuns(Reset.Point point, EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.waiting(6));
    ClientRun run = runStateMachine(world, machine);
    String execution = run.runningExecution();

    JsonNode result = Reset.to(point, world, run).resultTree();

    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(result.path("attached").asBoolean()).isFalse();
    assertThat(machine.onlyExecution().executionArn()).isEqualTo(execution);
  }

  @ParameterizedTest
  @EnumSource
  void returnsTheSameOutputWhenItIsResetAfterTheEnd(Reset.Point point, EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    ClientRun run = runStateMachine(world, machine);
    String before = run.result();

    assertThat(Reset.to(point, world, run).result()).isEqualTo(before);
    assertThat(before).contains(machine.onlyExecution().executionArn());
  }

  @ParameterizedTest
  @EnumSource
  void returnsTheSameArn(Reset.Point point, EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    ClientRun run =
        Endpoint.EMULATOR.start(
            world,
            "StartExecution",
            "{\"stateMachineArn\":\"%s\",\"input\":%s}".formatted(machine.arn(), INPUT));
    String before = run.result();

    assertThat(Reset.to(point, world, run).result()).isEqualTo(before);
    assertThat(before).contains(machine.onlyExecution().executionArn());
  }

  @ParameterizedTest
  @EnumSource
  void awaitsTheSameExecution(Reset.Point point, EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.waiting(6));
    ClientRun run = ofExecution("AwaitExecution", machine, world);
    run.runningExecution();

    JsonNode result = Reset.to(point, world, run).resultTree();

    assertThat(result.path("output")).hasToString(INPUT);
    assertThat(result.path("executionArn").asText())
        .isEqualTo(machine.onlyExecution().executionArn());
  }

  @ParameterizedTest
  @EnumSource
  void readsTheSameOutput(Reset.Point point, EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    ClientRun run = ofExecution("GetExecutionOutput", machine, world);
    assertThat(run.result()).isEqualTo(INPUT);

    assertThat(Reset.to(point, world, run).result()).isEqualTo(INPUT);
    assertThat(machine.executions()).hasSize(1);
  }

  // AWS would redrive it again: it has failed again.
  @ParameterizedTest
  @EnumSource
  void redrivesNoSecondTime(Reset.Point point, EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.FAIL);
    ClientRun run = ofExecution("RedriveExecution", machine, world);
    String before = run.failure().getOriginalMessage();
    awaitMoreThanTheDifferenceOfTwoClocks(machine);

    String after = Reset.to(point, world, run).failure().getOriginalMessage();

    assertThat(after).isEqualTo(before);
    assertThat(machine.onlyExecution().redriveCount()).isEqualTo(1);
  }

  // AWS would refuse to redrive it, and the run would fail with that.
  @ParameterizedTest
  @EnumSource
  void returnsTheOutputThatTheRedriveHasLedTo(Reset.Point point, EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.FLAKY);
    ClientRun run = ofExecution("RedriveExecution", machine, world);
    String before = run.result();
    awaitMoreThanTheDifferenceOfTwoClocks(machine);

    assertThat(Reset.to(point, world, run).result()).isEqualTo(before);
    assertThat(machine.onlyExecution().redriveCount()).isEqualTo(1);
  }

  /** A run recognises its own redrive by the date, and two seconds of that do not count. */
  private static void awaitMoreThanTheDifferenceOfTwoClocks(OwnMachine machine) {
    Instant redriven = Objects.requireNonNull(machine.onlyExecution().redriveDate());
    Eventually.until(TO_GET_THERE, () -> Instant.now().isAfter(redriven.plusSeconds(3)));
  }

  private static ClientRun runStateMachine(EmulatorWorld world, OwnMachine machine) {
    return Endpoint.EMULATOR.run(world, machine.arn(), "\"input\":" + INPUT);
  }

  /** A run of a workflow for an execution that somebody else has started. */
  private static ClientRun ofExecution(String workflow, OwnMachine machine, EmulatorWorld world) {
    String input = "{\"executionArn\":\"" + machine.start(INPUT) + "\"}";
    return Endpoint.EMULATOR.start(world, workflow, input);
  }
}
