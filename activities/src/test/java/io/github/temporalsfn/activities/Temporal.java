package io.github.temporalsfn.activities;

import io.github.temporalsfn.workflows.activity.RedriveCommand;
import io.github.temporalsfn.workflows.activity.RedrivenExecution;
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
    worker.registerWorkflowImplementationTypes(StartingImpl.class, RedrivingImpl.class);
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
      return activities().startExecution(command);
    }
  }

  /** A workflow that only redrives an execution. */
  @WorkflowInterface
  public interface Redriving {
    @WorkflowMethod
    RedrivenExecution run(RedriveCommand command);
  }

  /** Its implementation, with Temporal's default retries. */
  public static final class RedrivingImpl implements Redriving {
    @Override
    public RedrivenExecution run(RedriveCommand command) {
      return activities().redriveExecution(command);
    }
  }

  /** Starts an execution from a workflow. */
  public StartedExecution start(StartCommand command) {
    return workflow(Starting.class).run(command);
  }

  /** Redrives an execution from a workflow. */
  public RedrivenExecution redrive(RedriveCommand command) {
    return workflow(Redriving.class).run(command);
  }

  private <T> T workflow(Class<T> type) {
    return server
        .getWorkflowClient()
        .newWorkflowStub(type, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
  }

  private static StepFunctionsActivities activities() {
    return Workflow.newActivityStub(
        StepFunctionsActivities.class,
        ActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(15)).build());
  }

  @Override
  public void close() {
    server.close();
  }
}
