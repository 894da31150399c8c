package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker is told to stop under load, as in a deployment, and another one follows it. */
@Tag("real-parts")
class WorkerStoppedIT {
  // More than a worker's 200 task slots.
  private static final int RUNS = 300;

  private final EmulatorWorld world = new EmulatorWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void asksAwsForNoStartTwice() {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    machine.disturb(
        FaultRule.of(Fault.DELAY).operation("StartExecution").delay(Duration.ofSeconds(2)));
    // Not the watch's safety interval: these executions have ended when the next worker begins.
    String input =
        "{\"stateMachineArn\":\"" + machine.arn() + "\",\"wait\":{\"maximumInterval\":2}}";
    List<ClientRun> runs =
        IntStream.range(0, RUNS)
            .parallel()
            .mapToObj(i -> Endpoint.EMULATOR.start(world, "RunStateMachine", input))
            .toList();
    Eventually.until(Duration.ofSeconds(60), () -> machine.executions().size() > RUNS / 4);

    assertThat(world.terminateWorker()).isEqualTo(143);
    assertThat(machine.executions()).hasSizeLessThan(RUNS);

    world.replaceWorker();
    assertThat(runs).allMatch(run -> run.resultTree().path("status").asText().equals("SUCCEEDED"));
    assertThat(machine.executions()).hasSize(RUNS);
    assertThat(world.emulator().stats().calls("StartExecution").count()).isEqualTo(RUNS);
  }
}
