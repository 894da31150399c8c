package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.Unique;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.nexus.StepFunctions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.NexusOperationOptions;
import io.temporal.workflow.NexusServiceOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The Nexus service, called by a workflow in another namespace. */
@Tag("real-parts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NexusIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NAMESPACE = "orders";
  private static final String TASK_QUEUE = "orders";
  private static final String ENDPOINT = "step-functions";

  private final EmulatorWorld world = new EmulatorWorld();
  private final WorkflowClient orders;
  private final WorkerFactory workers;

  NexusIT() {
    orders =
        WorkflowClient.newInstance(
            world.client().getWorkflowServiceStubs(),
            WorkflowClientOptions.newBuilder().setNamespace(NAMESPACE).build());
    workers = WorkerFactory.newInstance(orders);
    workers.newWorker(TASK_QUEUE).registerWorkflowImplementationTypes(OrderImpl.class);
    try {
      type("operator", "namespace", "create", "--namespace", NAMESPACE);
      type(
          "operator",
          "nexus",
          "endpoint",
          "create",
          "--name",
          ENDPOINT,
          "--target-namespace",
          "default",
          "--target-task-queue",
          World.ON_EMULATOR,
          "--description-file",
          Path.of("..", "deploy", "nexus", "endpoint.md").toString());
      workers.start();
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** A workflow of another team. */
  @WorkflowInterface
  public interface Order {
    @WorkflowMethod
    ExecutionResult charge(String stateMachineArn);
  }

  /** As the documents tell callers to do. */
  public static final class OrderImpl implements Order {
    private final StepFunctions stepFunctions =
        Workflow.newNexusServiceStub(
            StepFunctions.class,
            NexusServiceOptions.newBuilder()
                .setEndpoint(ENDPOINT)
                .setOperationOptions(
                    NexusOperationOptions.newBuilder()
                        .setScheduleToCloseTimeout(Duration.ofMinutes(5))
                        .build())
                .build());

    @Override
    public ExecutionResult charge(String stateMachineArn) {
      return stepFunctions.run(
          RunStateMachineInput.builder(stateMachineArn)
              .input(JsonDocument.parse("{\"price\":1.10}"))
              .build());
    }
  }

  @AfterAll
  void close() {
    workers.shutdownNow();
    world.close();
  }

  @Test
  void returnsTheOutputToAnotherNamespace() {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);

    ExecutionResult result = order().charge(machine.arn());

    assertThat(result.output()).isEqualTo(JsonDocument.parse("{\"price\":1.10}"));
    assertThat(result.executionArn()).isEqualTo(machine.onlyExecution().executionArn());
  }

  @Test
  void failsWithTheExecutionsErrorInAnotherNamespace() {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.FAIL);

    assertThatThrownBy(() -> order().charge(machine.arn()))
        .isInstanceOf(WorkflowFailedException.class)
        .rootCause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> assertThat(failure.getType()).isEqualTo("ExecutionFailed"));
  }

  @Test
  void stopsTheExecutionWhenItsCallerIsCancelled() {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.WAIT);
    WorkflowStub order = WorkflowStub.fromTyped(order());
    order.start(machine.arn());
    Eventually.until(PATIENCE, () -> machine.executions().size() == 1);

    order.cancel();

    assertThatThrownBy(() -> order.getResult(ExecutionResult.class))
        .isInstanceOf(WorkflowFailedException.class)
        .rootCause()
        .isInstanceOf(CanceledFailure.class);
    assertThat(machine.onlyExecution().status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(machine.onlyExecution().error()).isEqualTo("Temporal.Cancelled");
  }

  /** What the Web UI shows on both pages: the operation's workflow, and who asked for it. */
  @Test
  void linksTheCallerWithTheRun() {
    OwnMachine machine = OwnMachine.in(world.emulator(), Asl.PASS);
    Order order = order();
    order.charge(machine.arn());

    String caller =
        type(
                "workflow",
                "show",
                "--namespace",
                NAMESPACE,
                "--workflow-id",
                WorkflowStub.fromTyped(order).getExecution().getWorkflowId(),
                "--output",
                "json")
            .out();

    assertThat(caller).contains("NEXUS_OPERATION_COMPLETED", "\"workflowId\": \"sfn-nexus-");
  }

  private Order order() {
    return orders.newWorkflowStub(
        Order.class,
        WorkflowOptions.newBuilder()
            .setTaskQueue(TASK_QUEUE)
            .setWorkflowId(Unique.name("order"))
            .build());
  }

  private TemporalCli.Result type(String... arguments) {
    TemporalCli.Result result = world.temporal(arguments);
    assertThat(result.exitCode()).as(List.of(arguments) + " " + result).isZero();
    return result;
  }
}
