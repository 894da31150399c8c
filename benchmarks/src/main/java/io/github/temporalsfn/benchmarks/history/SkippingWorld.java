package io.github.temporalsfn.benchmarks.history;

import com.google.protobuf.Empty;
import io.github.temporalsfn.activities.StepFunctionsActivitiesImpl;
import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.benchmarks.world.TemporalClient;
import io.github.temporalsfn.distribution.local.DummyCredentials;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.time.ManualClock;
import io.github.temporalsfn.worker.StepFunctionsWorker;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.temporal.api.testservice.v1.UnlockTimeSkippingRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.TestServiceStubs;
import io.temporal.serviceclient.TestServiceStubsOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A Temporal that skips the time in which nothing happens, a Step Functions that follows its clock,
 * and a worker between them.
 */
final class SkippingWorld implements AutoCloseable {
  private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(1);

  private final InMemoryTemporal temporal = new InMemoryTemporal(0);
  private final TestServiceStubs time =
      TestServiceStubs.newServiceStubs(
          TestServiceStubsOptions.newBuilder()
              .setTarget(temporal.address())
              .validateAndBuildWithDefaults());
  private final ManualClock clock = new ManualClock(now());
  private final StepFunctionsEmulator emulator =
      StepFunctionsEmulator.builder().clock(clock).build();
  private final TemporalClient client = new TemporalClient(temporal.address());
  private final Connections connections;
  private final StepFunctionsWorker worker;

  SkippingWorld() {
    DummyCredentials.use();
    connections = Connections.onDefaultChain(Optional.of(emulator.endpoint()));
    StepFunctionsActivities activities =
        BeforeEachCall.to(new StepFunctionsActivitiesImpl(connections), this::followTemporal);
    worker =
        new StepFunctionsWorker(
            client.workflows(),
            RunStateMachine.TASK_QUEUE,
            StepFunctionsFleet.of(activities),
            DRAIN_TIMEOUT,
            null);
    worker.start();
    var unused =
        time.blockingStub().unlockTimeSkipping(UnlockTimeSkippingRequest.getDefaultInstance());
  }

  StepFunctionsEmulator emulator() {
    return emulator;
  }

  WorkflowClient client() {
    return client.workflows();
  }

  private synchronized void followTemporal() {
    Duration behind = Duration.between(clock.now(), now());
    if (!behind.isNegative()) {
      clock.advance(behind);
    }
  }

  private Instant now() {
    var timestamp = time.blockingStub().getCurrentTime(Empty.getDefaultInstance()).getTime();
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
  }

  @Override
  public void close() {
    worker.close();
    connections.close();
    client.close();
    time.shutdownNow();
    temporal.close();
    emulator.close();
  }
}
