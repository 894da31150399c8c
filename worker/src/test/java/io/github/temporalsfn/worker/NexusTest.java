package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Throwables;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.examples.codec.AesCodec;
import io.github.temporalsfn.workflows.AwaitExecutionInput;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.StartExecutionInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.nexus.StepFunctions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.NexusOperationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.workflow.NexusOperationOptions;
import io.temporal.workflow.NexusServiceOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Nexus service, as workflows of other teams call it. */
class NexusTest {
  private static final String CALLERS = "callers";
  private static final String ENDPOINT = "step-functions";
  private static final String PASS = "{\"Type\":\"Pass\",\"End\":true}";
  private static final String DECLINE = "{\"Type\":\"Fail\",\"Error\":\"Payment.Declined\"}";

  private final StepFunctionsEmulator emulator = StepFunctionsEmulator.builder().build();
  private final Connections connections = EmulatedAws.connect(emulator);

  /** A workflow of another team. */
  @WorkflowInterface
  public interface Caller {
    @WorkflowMethod
    String call(String endpoint, String stateMachineArn);
  }

  /** One operation, and its output. */
  public static final class RunsOne implements Caller {
    @Override
    public String call(String endpoint, String stateMachineArn) {
      ExecutionResult result =
          service(endpoint)
              .run(
                  RunStateMachineInput.builder(stateMachineArn)
                      .input(JsonDocument.parse("{\"price\":1.10}"))
                      .build());
      return Objects.requireNonNull(result.output()).text();
    }
  }

  /** Two operations, one after the other. */
  public static final class StartsAndAwaits implements Caller {
    @Override
    public String call(String endpoint, String stateMachineArn) {
      StepFunctions service = service(endpoint);
      String executionArn =
          service.start(StartExecutionInput.builder(stateMachineArn).build()).executionArn();
      return service.await(AwaitExecutionInput.builder(executionArn).build()).status();
    }
  }

  /** Hands over what no state machine's ARN is. */
  public static final class Mistaken implements Caller {
    @Override
    public String call(String endpoint, String stateMachineArn) {
      return service(endpoint).run(RunStateMachineInput.builder("refund").build()).status();
    }
  }

  private static StepFunctions service(String endpoint) {
    return Workflow.newNexusServiceStub(
        StepFunctions.class,
        NexusServiceOptions.newBuilder()
            .setEndpoint(endpoint)
            .setOperationOptions(
                NexusOperationOptions.newBuilder()
                    .setScheduleToCloseTimeout(Duration.ofMinutes(5))
                    .build())
            .build());
  }

  @AfterEach
  void close() {
    connections.close();
    emulator.close();
  }

  static Stream<Named<DataConverter>> converters() {
    DataConverter json = DefaultDataConverter.newDefaultInstance();
    return Stream.of(
        Named.of("the default one", json),
        Named.of(
            "an encrypting codec",
            new CodecDataConverter(json, List.of(new AesCodec(new byte[16])), true)));
  }

  @ParameterizedTest
  @MethodSource("converters")
  void returnsTheOutputAsItIs(DataConverter converter) {
    try (TestWorkflowEnvironment temporal = temporal(converter, RunsOne.class)) {
      assertThat(call(temporal, machine(PASS))).isEqualTo("{\"price\":1.10}");
    }
  }

  @ParameterizedTest
  @MethodSource("converters")
  void failsWithTheWorkflowsTypeAndMessage(DataConverter converter) {
    try (TestWorkflowEnvironment temporal = temporal(converter, RunsOne.class)) {
      ApplicationFailure failure = failure(temporal, machine(DECLINE));

      assertThat(failure.getType()).isEqualTo("ExecutionFailed");
      assertThat(failure.getOriginalMessage()).contains(" FAILED in state Only: Payment.Declined");
    }
  }

  @Test
  void startsNowAndAwaitsLater() {
    try (TestWorkflowEnvironment temporal = temporal(StartsAndAwaits.class)) {
      assertThat(call(temporal, machine(PASS))).isEqualTo("SUCCEEDED");
      assertThat(emulator.executions()).hasSize(1);
    }
  }

  @Test
  void refusesAMistakeAtOnce() {
    try (TestWorkflowEnvironment temporal = temporal(Mistaken.class)) {
      ApplicationFailure failure = failure(temporal, machine(PASS));

      assertThat(failure.getType()).isEqualTo("InvalidRequest");
      assertThat(failure.getOriginalMessage()).contains("stateMachineArn");
      assertThat(failure.isNonRetryable()).isTrue();
    }
  }

  @Test
  @Timeout(60)
  void stopsTheExecutionOfACancelledOperation() throws InterruptedException {
    String machine = machine("{\"Type\":\"Wait\",\"Seconds\":3600,\"End\":true}");
    try (TestWorkflowEnvironment temporal = temporal(RunsOne.class)) {
      WorkflowStub caller = WorkflowStub.fromTyped(caller(temporal));
      caller.start(ENDPOINT, machine);
      awaitFollowed(temporal);

      caller.cancel();

      assertThatThrownBy(() -> caller.getResult(String.class))
          .isInstanceOf(WorkflowFailedException.class)
          .hasRootCauseInstanceOf(CanceledFailure.class);
      assertThat(emulator.executions())
          .singleElement()
          .satisfies(
              execution -> {
                assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
                assertThat(execution.error()).isEqualTo("Temporal.Cancelled");
              });
    }
  }

  /** Waits until the one execution is there, and its workflow knows it. */
  private void awaitFollowed(TestWorkflowEnvironment temporal) throws InterruptedException {
    while (emulator.executions().isEmpty()) {
      Thread.sleep(20);
    }
    WorkflowStub run =
        temporal
            .getWorkflowClient()
            .newUntypedWorkflowStub(workflowId(emulator.executions().get(0)));
    WholeStack.awaitRunning(run);
  }

  // A derived name is the workflow's id, and a hash.
  private static String workflowId(ExecutionSnapshot execution) {
    return execution.name().substring(0, execution.name().lastIndexOf('_'));
  }

  private String machine(String state) {
    return emulator.createStateMachine(
        "only", "{\"StartAt\":\"Only\",\"States\":{\"Only\":" + state + "}}");
  }

  private TestWorkflowEnvironment temporal(Class<?> caller) {
    return temporal(DefaultDataConverter.newDefaultInstance(), caller);
  }

  private TestWorkflowEnvironment temporal(DataConverter converter, Class<?> caller) {
    TestWorkflowEnvironment temporal =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setUseTimeskipping(false)
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder().setDataConverter(converter).build())
                .setWorkerFactoryOptions(
                    WorkerFactoryOptions.newBuilder()
                        .setPlugins(StepFunctionsPlugin.newBuilder(connections).build())
                        .build())
                .build());
    temporal.createNexusEndpoint(ENDPOINT, RunStateMachine.TASK_QUEUE);
    temporal.newWorker(RunStateMachine.TASK_QUEUE);
    temporal.newWorker(CALLERS).registerWorkflowImplementationTypes(caller);
    temporal.start();
    return temporal;
  }

  private static Caller caller(TestWorkflowEnvironment temporal) {
    return temporal
        .getWorkflowClient()
        .newWorkflowStub(Caller.class, WorkflowOptions.newBuilder().setTaskQueue(CALLERS).build());
  }

  private static String call(TestWorkflowEnvironment temporal, String machine) {
    return caller(temporal).call(ENDPOINT, machine);
  }

  private static ApplicationFailure failure(TestWorkflowEnvironment temporal, String machine) {
    Throwable thrown = catchThrowable(() -> call(temporal, machine));
    assertThat(thrown).cause().isInstanceOf(NexusOperationFailure.class);
    assertThat(thrown).rootCause().isInstanceOf(ApplicationFailure.class);
    return (ApplicationFailure) Throwables.getRootCause(thrown);
  }
}
