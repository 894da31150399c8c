package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code RunStateMachine} as a child of somebody's workflow, which ends first. */
@Tag("real-parts")
@ExtendWith(SharedEmulatorWorld.class)
class ParentClosedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Somebody's workflow. */
  @WorkflowInterface
  public interface Parent {
    /** Starts a run as a child, and fails when told so. */
    @WorkflowMethod
    void run(String stateMachineArn);

    @SignalMethod
    void fail();
  }

  /** As the documents tell parents to do. */
  public static final class ParentImpl implements Parent {
    private boolean failing;

    @Override
    public void run(String stateMachineArn) {
      RunStateMachine child =
          Workflow.newChildWorkflowStub(
              RunStateMachine.class,
              ChildWorkflowOptions.newBuilder()
                  .setTaskQueue(World.ON_EMULATOR)
                  .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_REQUEST_CANCEL)
                  .build());
      Async.function(child::run, RunStateMachineInput.builder(stateMachineArn).build());
      Workflow.await(() -> failing);
      throw ApplicationFailure.newFailure("the parent has failed", "Parent");
    }

    @Override
    public void fail() {
      failing = true;
    }
  }

  @Test
  void stopsTheExecutionOfAChildWhoseParentHasFailed(EmulatorWorld world) {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    String taskQueue = Unique.name("parents");
    WorkerFactory workers = WorkerFactory.newInstance(world.client());
    workers.newWorker(taskQueue).registerWorkflowImplementationTypes(ParentImpl.class);
    workers.start();
    try {
      Parent parent =
          world
              .client()
              .newWorkflowStub(
                  Parent.class, WorkflowOptions.newBuilder().setTaskQueue(taskQueue).build());
      WorkflowClient.start(parent::run, machine.arn());
      Eventually.until(PATIENCE, () -> machine.executions().size() == 1);

      parent.fail();

      assertThat(WorkflowStub.fromTyped(parent).getResultAsync(Void.class))
          .failsWithin(PATIENCE)
          .withThrowableThat()
          .withCauseInstanceOf(WorkflowFailedException.class);
      Eventually.until(PATIENCE, () -> machine.onlyExecution().status() == ExecutionStatus.ABORTED);
      assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.Cancelled");
    } finally {
      workers.shutdownNow();
    }
  }
}
