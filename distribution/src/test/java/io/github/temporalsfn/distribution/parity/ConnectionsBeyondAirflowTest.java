package io.github.temporalsfn.distribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.distribution.world.Unique;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose credentials are used, and how AWS is called, where Airflow has no test. */
@DisplayName("not tested by Airflow")
@ExtendWith(SharedAirflow.class)
class ConnectionsBeyondAirflowTest {
  /** Somebody's workflow. */
  @WorkflowInterface
  public interface Parent {
    /** Runs a state machine by a child of that input. */
    @WorkflowMethod
    String run(String taskQueue, Map<String, Object> input);
  }

  public static final class ParentImpl implements Parent {
    @Override
    public String run(String taskQueue, Map<String, Object> input) {
      return String.valueOf(
          Workflow.newUntypedChildWorkflowStub(
                  "RunStateMachine",
                  ChildWorkflowOptions.newBuilder().setTaskQueue(taskQueue).build())
              .execute(Map.class, input)
              .get("status"));
    }
  }

  @Test
  @DisplayName("connection of a child workflow")
  void callsAwsInTheSameWayForAChild(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);
    WorkflowClient client = connected.airflow().world().client();
    String parents = Unique.name("parents");
    WorkerFactory workers = WorkerFactory.newInstance(client);
    workers.newWorker(parents).registerWorkflowImplementationTypes(ParentImpl.class);
    workers.start();
    try {
      String status =
          client
              .newWorkflowStub(
                  Parent.class, WorkflowOptions.newBuilder().setTaskQueue(parents).build())
              .run(
                  connected.airflow().taskQueue(),
                  Map.of(
                      "state_machine_arn",
                      machine.arn(),
                      "waiter_delay",
                      0.3,
                      "aws_conn_id",
                      "aws_non_default",
                      "verify",
                      false,
                      "botocore_config",
                      Map.of("user_agent_extra", ConnectedAirflow.OF_THE_REQUEST)));

      assertThat(status).isEqualTo("SUCCEEDED");
      connected.assertCalled(
          machine,
          ConnectedAirflow.OF_THE_REQUEST,
          "DescribeStateMachine",
          "StartExecution",
          "DescribeExecution");
    } finally {
      workers.shutdownNow();
    }
  }

  // Airflow warns, and calls AWS with whatever credentials there are.
  @Test
  @DisplayName("aws_conn_id that is not defined")
  void refusesAConnectionThatTheWorkerDoesNotHave(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);

    ApplicationFailure failure =
        connected.airflow().start(machine.arn(), "'aws_conn_id':'aws_prod'").failure();

    assertThat(failure.getType()).isEqualTo("UnknownConnection");
    assertThat(failure.getOriginalMessage())
        .contains("\"aws_prod\"", "known: aws_default, aws_non_default");
    assertThat(machine.executions()).isEmpty();
  }

  // In Airflow whoever writes a DAG may do so.
  @Test
  @DisplayName("verify=False that nobody has allowed")
  void leavesTlsVerificationToTheWorkersOperator(ConnectedAirflow connected) {
    OwnMachine machine = connected.airflow().machine(Asl.PASS);

    ApplicationFailure failure =
        connected.airflow().start(machine.arn(), "'verify':false").failure();

    assertThat(failure.getType()).isEqualTo("OverrideNotAllowed");
    assertThat(failure.getOriginalMessage()).contains("allow_overrides = [\"verify\"]");
    assertThat(machine.executions()).isEmpty();
  }
}
