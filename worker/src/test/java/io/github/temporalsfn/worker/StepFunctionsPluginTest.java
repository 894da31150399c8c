package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.temporalsfn.activities.FleetSettings;
import io.github.temporalsfn.activities.budget.ServiceQuotas;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.examples.codec.AesCodec;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptorBase;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows on somebody else's worker. */
class StepFunctionsPluginTest {
  private static final String TASK_QUEUE = "orders";

  private final StepFunctionsEmulator emulator = StepFunctionsEmulator.builder().build();
  private final Connections connections = EmulatedAws.connect(emulator);

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
            "Jackson with snake case",
            DefaultDataConverter.newDefaultInstance()
                .withPayloadConverterOverrides(
                    new JacksonJsonPayloadConverter(
                        JacksonJsonPayloadConverter.newDefaultObjectMapper()
                            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)))),
        Named.of(
            "an encrypting codec",
            new CodecDataConverter(json, List.of(new AesCodec(new byte[16])), true)));
  }

  @ParameterizedTest
  @MethodSource("converters")
  void returnsOutputsThroughTheirDataConverter(DataConverter converter) {
    String machine = machine("{\"Type\":\"Pass\",\"End\":true}");
    try (TestWorkflowEnvironment temporal = temporal(converter, plugin())) {
      temporal.newWorker(TASK_QUEUE);
      temporal.start();

      ExecutionResult result = run(temporal, machine);

      assertThat(result.output()).isEqualTo(JsonDocument.parse("{\"order\":42}"));
      assertThat(result.executionArn()).contains(":execution:only:order-42_");
    }
  }

  @ParameterizedTest
  @MethodSource("converters")
  void failsThroughTheirDataConverter(DataConverter converter) {
    String machine = machine("{\"Type\":\"Fail\",\"Error\":\"Payment.Declined\"}");
    try (TestWorkflowEnvironment temporal = temporal(converter, plugin())) {
      temporal.newWorker(TASK_QUEUE);
      temporal.start();

      assertThatThrownBy(() -> run(temporal, machine))
          .isInstanceOf(WorkflowFailedException.class)
          .cause()
          .isInstanceOfSatisfying(
              ApplicationFailure.class,
              failure -> {
                assertThat(failure.getType()).isEqualTo("ExecutionFailed");
                assertThat(failure.getDetails().get(ExecutionResult.class).error())
                    .isEqualTo("Payment.Declined");
              });
    }
  }

  @Test
  void runsInsideTheirInterceptors() {
    String machine = machine("{\"Type\":\"Pass\",\"End\":true}");
    Intercepted intercepted = new Intercepted();
    WorkerFactoryOptions factory =
        WorkerFactoryOptions.newBuilder()
            .setWorkerInterceptors(intercepted)
            .setPlugins(plugin())
            .build();
    try (TestWorkflowEnvironment temporal =
        temporal(DefaultDataConverter.newDefaultInstance(), factory)) {
      temporal.newWorker(TASK_QUEUE);
      temporal.start();

      run(temporal, machine);

      assertThat(intercepted.seen).contains("workflow RunStateMachine", "activity StartExecution");
    }
  }

  @Test
  void asksAwsNoMoreOftenThanItsSettingsAllow() {
    String machine = machine("{\"Type\":\"Pass\",\"End\":true}");
    StepFunctionsPlugin slow =
        StepFunctionsPlugin.newBuilder(connections)
            .setTaskQueue(TASK_QUEUE)
            .setFleetSettings(
                new FleetSettings(
                    ServiceQuotas.parse("StartExecution=1/1"),
                    1,
                    false,
                    List.of(),
                    ConnectionChoice.DEFAULT))
            .build();
    try (TestWorkflowEnvironment temporal =
        temporal(DefaultDataConverter.newDefaultInstance(), slow)) {
      temporal.newWorker(TASK_QUEUE);
      temporal.start();

      run(temporal, machine);
      run(temporal, machine);
      run(temporal, machine);

      List<ExecutionSnapshot> executions = emulator.executions();
      assertThat(executions).hasSize(3);
      assertThat(executions.get(2).startDate())
          .isAfter(executions.get(0).startDate().plusMillis(1500));
    }
  }

  @Test
  void leavesOtherWorkersOfTheFactoryAlone() {
    try (TestWorkflowEnvironment temporal =
        temporal(DefaultDataConverter.newDefaultInstance(), plugin())) {
      temporal.newWorker("reports").registerWorkflowImplementationTypes(OtherRun.class);
      temporal.newWorker(TASK_QUEUE);
      temporal.start();

      String reported =
          temporal
              .getWorkflowClient()
              .newWorkflowStub(
                  OtherRunStateMachine.class,
                  WorkflowOptions.newBuilder().setTaskQueue("reports").build())
              .run();

      assertThat(reported).isEqualTo("theirs");
    }
  }

  @Test
  void refusesAFactoryWithoutItsWorker() {
    try (TestWorkflowEnvironment temporal =
        temporal(DefaultDataConverter.newDefaultInstance(), plugin())) {
      temporal.newWorker("reports").registerWorkflowImplementationTypes(OtherRun.class);

      assertThatThrownBy(temporal::start)
          .hasMessage(
              "no worker for the task queue orders, on which the workflows of Step Functions are to"
                  + " run; name that of one of the factory's workers in setTaskQueue");
    }
  }

  @Test
  void refusesASecondFactory() {
    StepFunctionsPlugin plugin = plugin();
    try (TestWorkflowEnvironment first =
            temporal(DefaultDataConverter.newDefaultInstance(), plugin);
        TestWorkflowEnvironment second =
            temporal(DefaultDataConverter.newDefaultInstance(), plugin)) {
      first.newWorker(TASK_QUEUE);

      assertThatThrownBy(() -> second.newWorker(TASK_QUEUE))
          .hasMessageContaining("make one for each factory");
    }
  }

  /** A workflow of the same name as one of ours, on a worker of theirs. */
  @WorkflowInterface
  public interface OtherRunStateMachine {
    @WorkflowMethod(name = "RunStateMachine")
    String run();
  }

  public static final class OtherRun implements OtherRunStateMachine {
    @Override
    public String run() {
      return "theirs";
    }
  }

  /** Writes down what passes, as an interceptor for audits or traces does. */
  private static final class Intercepted extends WorkerInterceptorBase {
    final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Override
    public WorkflowInboundCallsInterceptor interceptWorkflow(WorkflowInboundCallsInterceptor next) {
      return new WorkflowInboundCallsInterceptorBase(next) {
        @Override
        public WorkflowOutput execute(WorkflowInput input) {
          seen.add("workflow " + Workflow.getInfo().getWorkflowType());
          return super.execute(input);
        }
      };
    }

    @Override
    public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
      return new ActivityInboundCallsInterceptorBase(next) {
        @Override
        public void init(ActivityExecutionContext context) {
          seen.add("activity " + context.getInfo().getActivityType());
          super.init(context);
        }
      };
    }
  }

  private StepFunctionsPlugin plugin() {
    return StepFunctionsPlugin.newBuilder(connections).setTaskQueue(TASK_QUEUE).build();
  }

  private String machine(String state) {
    return emulator.createStateMachine(
        "only", "{\"StartAt\":\"Only\",\"States\":{\"Only\":" + state + "}}");
  }

  private static TestWorkflowEnvironment temporal(
      DataConverter converter, StepFunctionsPlugin plugin) {
    return temporal(converter, WorkerFactoryOptions.newBuilder().setPlugins(plugin).build());
  }

  private static TestWorkflowEnvironment temporal(
      DataConverter converter, WorkerFactoryOptions factory) {
    return TestWorkflowEnvironment.newInstance(
        TestEnvironmentOptions.newBuilder()
            .setUseTimeskipping(false)
            .setWorkflowClientOptions(
                WorkflowClientOptions.newBuilder().setDataConverter(converter).build())
            .setWorkerFactoryOptions(factory)
            .build());
  }

  private static ExecutionResult run(TestWorkflowEnvironment temporal, String machine) {
    return temporal
        .getWorkflowClient()
        .newWorkflowStub(
            RunStateMachine.class,
            WorkflowOptions.newBuilder().setTaskQueue(TASK_QUEUE).setWorkflowId("order-42").build())
        .run(
            RunStateMachineInput.builder(machine)
                .input(JsonDocument.parse("{\"order\":42}"))
                .build());
  }
}
