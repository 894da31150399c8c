package io.github.temporalsfn.worker.metrics;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.function.BooleanSupplier;

/** What is told of a worker process while it lives. Opened before all else, and closed after. */
public interface Monitoring extends AutoCloseable {
  /** Nobody wants to know. */
  Monitoring NONE =
      new Monitoring() {
        @Override
        public WorkflowServiceStubsOptions measured(WorkflowServiceStubsOptions options) {
          return options;
        }

        @Override
        public void measure(StepFunctionsFleet fleet) {}

        @Override
        public void started(BooleanSupplier isPolling, WorkflowServiceStubs stubs) {}

        @Override
        public void draining() {}

        @Override
        public void close() {}
      };

  /** The same options, with Temporal's own metrics reported here. */
  WorkflowServiceStubsOptions measured(WorkflowServiceStubsOptions options);

  /** From now on there are metrics of AWS's side. */
  void measure(StepFunctionsFleet fleet);

  /**
   * The worker has started: it is ready while it polls and Temporal answers.
   *
   * @param stubs asked whether Temporal answers; not closed here
   */
  void started(BooleanSupplier isPolling, WorkflowServiceStubs stubs);

  /** The worker has been told to stop: it is not ready any more. */
  void draining();

  @Override
  void close();
}
