package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody signals one run far more often than its execution changes. */
@Tag("real-parts")
class SignalFloodIT {
  private static final int SIGNALS = 10_000;
  private static final int SENDERS = 16;

  // Temporal ends a run that has more events; it suggests to continue as new at 4,096.
  private static final int TEMPORALS_LIMIT = 51_200;
  private static final Duration TO_CONTINUE = Duration.ofMinutes(1);

  private final EmulatorWorld world = new EmulatorWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void asksAwsOnceASecondAtMostAndContinuesAsNew() throws Exception {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    ClientRun run =
        Endpoint.EMULATOR.start(
            world,
            "RunStateMachine",
            "{\"stateMachineArn\":\""
                + machine.arn()
                + "\",\"onFailure\":\"RETURN\",\"wait\":{\"maximumInterval\":300}}");
    String execution = run.runningExecution();
    long before = describes();
    long floodedAt = System.nanoTime();

    flood(run.workflowId(), SIGNALS);

    long seconds = Duration.ofNanos(System.nanoTime() - floodedAt).toSeconds();
    assertThat(describes() - before).isBetween(1L, seconds + 5);
    // Temporal refuses a command to continue as new while there are signals that came after its
    // task had begun, and more signals than that: so it is done when the flood ebbs.
    ClientRun next = ClientRun.of(world.client(), run.workflowId());
    Eventually.until(TO_CONTINUE, () -> !next.currentRunId().equals(run.runId()));
    assertThat(run.events()).hasSizeLessThan(TEMPORALS_LIMIT / 2);
    world.emulator().stopExecution(execution);
    flood(run.workflowId(), 1);
    assertThat(next.resultTree().path("status").asText()).isEqualTo("ABORTED");
    assertThat(machine.executions()).hasSize(1);
  }

  private void flood(String workflowId, int signals) throws InterruptedException {
    WorkflowStub stub = world.client().newUntypedWorkflowStub(workflowId);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    for (int i = 0; i < signals; i++) {
      senders.execute(() -> stub.signal("executionStatusChanged"));
    }
    senders.shutdown();
    assertThat(senders.awaitTermination(4, TimeUnit.MINUTES)).isTrue();
  }

  private long describes() {
    return world.emulator().stats().calls("DescribeExecution").count();
  }
}
