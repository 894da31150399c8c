package io.github.temporalsfn.workflows.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.util.Timestamps;
import io.github.temporalsfn.workflows.ExecutionSearchAttributes;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.activity.RawActivities;
import io.github.temporalsfn.workflows.registration.WorkflowImplementations;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.RetryOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An in-memory Temporal that skips time, a worker, and a scripted Step Functions. */
public final class TemporalWorld implements AutoCloseable {
  public static final String ARN = "arn:aws:states:eu-west-1:123456789012:stateMachine:orders";

  public final TestWorkflowEnvironment temporal;
  public final ScriptedStepFunctions aws;

  public TemporalWorld() {
    this(JacksonJsonPayloadConverter.newDefaultObjectMapper(), true);
  }

  /** For many short runs: each skip would take the clock years ahead, to a workflow's time-out. */
  public static TemporalWorld inRealTime(ObjectMapper mapper) {
    return new TemporalWorld(mapper, false);
  }

  private TemporalWorld(ObjectMapper mapper, boolean skipsTime) {
    TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder();
    for (SearchAttributeKey<String> key : ExecutionSearchAttributes.all()) {
      options.registerSearchAttribute(key.getName(), key.getValueType());
    }
    temporal =
        TestWorkflowEnvironment.newInstance(
            options
                .setUseTimeskipping(skipsTime)
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(
                            DefaultDataConverter.newDefaultInstance()
                                .withPayloadConverterOverrides(
                                    new JacksonJsonPayloadConverter(mapper)))
                        .build())
                .build());
    aws = new ScriptedStepFunctions(temporal::currentTimeMillis);
    Worker worker = temporal.newWorker(RunStateMachine.TASK_QUEUE);
    worker.registerWorkflowImplementationTypes(WorkflowImplementations.all());
    worker.registerActivitiesImplementations(new RawActivities(aws));
    temporal.start();
  }

  public WorkflowStub stub(String workflowId) {
    return stub(workflowId, null);
  }

  public WorkflowStub stub(String workflowId, @Nullable RetryOptions retry) {
    return stub("RunStateMachine", workflowId, retry);
  }

  private WorkflowStub stub(String type, String workflowId, @Nullable RetryOptions retry) {
    return temporal
        .getWorkflowClient()
        .newUntypedWorkflowStub(
            type,
            WorkflowOptions.newBuilder()
                .setTaskQueue(RunStateMachine.TASK_QUEUE)
                .setWorkflowId(workflowId)
                .setRetryOptions(retry)
                .build());
  }

  /** Starts a run with those arguments, each a payload of its own. */
  public WorkflowStub start(String workflowId, Object... arguments) {
    WorkflowStub stub = stub(workflowId);
    stub.start(arguments);
    return stub;
  }

  /** Starts a workflow of that type with one JSON text; its id is the type. */
  public WorkflowStub startType(String type, String input) {
    return startType(type, List.of(json(input)));
  }

  /** Starts a workflow of that type with those arguments; its id is the type. */
  public WorkflowStub startType(String type, List<Object> arguments) {
    WorkflowStub stub = stub(type, type, null);
    stub.start(arguments.toArray());
    return stub;
  }

  /**
   * For tests that look at the clock: time passes in steps. The server does not wait for a worker
   * to take a workflow task; where nothing else is due it skips the ten years to the run's own
   * time-out.
   */
  public void inSteps() {
    temporal.registerDelayedCallback(
        Duration.ofSeconds(20),
        () -> {
          try {
            Thread.sleep(2);
            inSteps();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the world is being closed
          }
        });
  }

  /** Starts a run whose input is that JSON text with the ARN put in. */
  public WorkflowStub run(String fields) {
    return start("order-42", input(fields));
  }

  public static RawValue input(String fields) {
    String separator = fields.isEmpty() ? "" : ",";
    return json("{\"stateMachineArn\":\"" + ARN + "\"" + separator + fields + "}");
  }

  public static RawValue json(String text) {
    return payload("json/plain", ByteString.copyFromUtf8(text));
  }

  public static RawValue payload(String encoding, ByteString data) {
    return new RawValue(
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8(encoding))
            .setData(data)
            .build());
  }

  /** The result's JSON text. */
  public static String result(WorkflowStub stub) {
    return text(stub.getResult(RawValue.class));
  }

  public static String text(RawValue value) {
    return value.getPayload().getData().toStringUtf8();
  }

  /** The failure that the run ended with. */
  public static ApplicationFailure failure(WorkflowStub stub) {
    try {
      throw new AssertionError("ended well: " + result(stub));
    } catch (WorkflowFailedException e) {
      return (ApplicationFailure) Objects.requireNonNull(e.getCause());
    }
  }

  public static String details(ApplicationFailure failure) {
    return text(failure.getDetails().get(RawValue.class));
  }

  public WorkflowExecutionHistory history(String workflowId) {
    return temporal.getWorkflowClient().fetchHistory(workflowId);
  }

  public List<HistoryEvent> events(String workflowId) {
    return history(workflowId).getHistory().getEventsList();
  }

  /** The run's events with their times, for the message of an assertion. */
  public String whatHappened(String workflowId) {
    return events(workflowId).stream()
        .map(event -> Timestamps.toString(event.getEventTime()) + ' ' + event.getEventType())
        .collect(Collectors.joining("\n", "\n", ""));
  }

  /** When the last run ended: the clock itself goes on until a test looks at it. */
  public long endedAt(String workflowId) {
    List<HistoryEvent> events = events(workflowId);
    return Timestamps.toMillis(events.get(events.size() - 1).getEventTime());
  }

  @Override
  public void close() {
    temporal.close();
  }
}
