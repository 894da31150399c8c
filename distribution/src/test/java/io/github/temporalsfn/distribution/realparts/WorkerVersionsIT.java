package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Workers that are versions of a deployment: open runs move on to the one that is current. */
@Tag("real-parts")
class WorkerVersionsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String DEPLOYMENT = "step-functions";

  private final Parts parts = new Parts();
  private final DevServer server = parts.opened(new DevServer(RealPart.program("temporal.cli")));
  private final StepFunctionsEmulator emulator = parts.opened(StepFunctionsEmulator.start());
  private final OwnMachine machine = OwnMachine.in(emulator, Asl.WAIT);

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void theCurrentOneTakesOverWhatAnEarlierOneHasBegun() {
    WorkerJar first = worker("1");
    makeCurrent("1");
    ClientRun run =
        ClientRun.start(
            server.client(),
            World.ON_EMULATOR,
            "RunStateMachine",
            "{\"stateMachineArn\":\"%s\"}".formatted(machine.arn()));
    String execution = run.runningExecution();
    assertThat(versionOf(run)).contains(DEPLOYMENT, "1");

    worker("2");
    makeCurrent("2");
    first.kill();
    emulator.stopExecution(execution);

    assertThat(run.failure().getType()).isEqualTo("ExecutionAborted");
    assertThat(versionOf(run)).contains("AutoUpgrade");
    assertThat(machine.executions()).hasSize(1);
  }

  private WorkerJar worker(String build) {
    return parts.opened(
        new WorkerJar(
            server.address(),
            World.ON_EMULATOR,
            WorkerJar.with(
                emulator.endpoint(),
                Map.of(
                    "TEMPORAL_DEPLOYMENT_NAME", DEPLOYMENT, "TEMPORAL_WORKER_BUILD_ID", build))));
  }

  /** As docs/temporal.md has it; a version is known once its worker has polled. */
  private void makeCurrent(String build) {
    Eventually.until(
        PATIENCE,
        () ->
            server
                    .cli()
                    .run(
                        "worker",
                        "deployment",
                        "set-current-version",
                        "--deployment-name",
                        DEPLOYMENT,
                        "--build-id",
                        build,
                        "--yes")
                    .exitCode()
                == 0);
  }

  private String versionOf(ClientRun run) {
    return server.cli().run("workflow", "describe", "--workflow-id", run.workflowId()).out();
  }
}
