package io.github.temporalsfn.activities;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.net.URI;
import java.util.Optional;

/** The activities without an emulator. */
public final class Worker implements AutoCloseable {
  public final Connections connections;
  public final StepFunctionsActivities activities;
  private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();

  public Worker(Optional<URI> endpoint) {
    this(Connections.onDefaultChain(endpoint));
  }

  /** With connections that it closes. */
  public Worker(Connections connections) {
    this.connections = connections;
    temporal.registerActivitiesImplementations(new StepFunctionsActivitiesImpl(connections));
    activities = temporal.newActivityStub(StepFunctionsActivities.class);
  }

  /** What describing fails with. */
  public ApplicationFailure describe(String executionArn) {
    return Failures.of(() -> activities.describeExecution(Aws.query(executionArn)));
  }

  @Override
  public void close() {
    temporal.close();
    connections.close();
  }
}
