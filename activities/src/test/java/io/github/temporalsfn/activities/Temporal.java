package io.github.temporalsfn.activities;

import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StartedExecution;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** A Temporal server that retries activities, and skips the time between. */
public final class Temporal implements AutoCloseable {
  private static final String QUEUE = "step-functions";

  private final TestWorkflowEnvironment server = TestWorkflowEnvironment.newInstance();

  public Temporal(Aws aws) {
    io.temporal.worker.Worker worker = server.newWorker(QUEUE);
    worker.registerWorkflowImplementationTypes(StartingImpl.class);
    worker.registerActivitiesImplementations(new StepFunctionsActivitiesImpl(aws.connections));
    server.start();
  }

  /** A workflow that only starts an execution. */
  @WorkflowInterface
  public interface Starting {
    @WorkflowMethod
    StartedExecution run(StartCommand command);
  }

  /** Its implementation, with Temporal's default retries. */
  public static final class StartingImpl implements Starting {
    @Override
    public StartedExecution run(StartCommand command) {
      return Workflow.newActivityStub(
              StepFunctionsActivities.class,
              ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(15)).build())
          .startExecution(command);
    }
  }

  /** Starts an execution from a workflow. */
  public StartedExecution start(StartCommand command) {
    return server
        .getWorkflowClient()
        .newWorkflowStub(Starting.class, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build())
        .run(command);
  }

  @Override
  public void close() {
    server.close();
  }
}
