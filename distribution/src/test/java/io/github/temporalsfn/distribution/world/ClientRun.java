package io.github.temporalsfn.distribution.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowTargetOptions;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A workflow as a program sees it: payloads are the texts that they are. */
public final class ClientRun {
  private static final Duration TO_START = Duration.ofSeconds(30);

  private final WorkflowClient client;
  private final WorkflowStub stub;

  private ClientRun(WorkflowClient client, WorkflowStub stub) {
    this.client = client;
    this.stub = stub;
  }

  /** Starts a workflow of that type, under an id of its own. */
  public static ClientRun start(
      WorkflowClient client, String taskQueue, String type, String input) {
    return start(client, WorkflowOptions.newBuilder().setTaskQueue(taskQueue), type, input);
  }

  /** The same, with more options. */
  public static ClientRun start(
      WorkflowClient client, WorkflowOptions.Builder options, String type, String input) {
    return start(client, options, Unique.name("run"), type, input);
  }

  /** The same, under that id. */
  public static ClientRun start(
      WorkflowClient client,
      WorkflowOptions.Builder options,
      String workflowId,
      String type,
      String input) {
    WorkflowStub stub =
        client.newUntypedWorkflowStub(type, options.setWorkflowId(workflowId).build());
    stub.start(
        new RawValue(
            Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(ByteString.copyFromUtf8(input))
                .build()));
    return new ClientRun(client, stub);
  }

  /** One that was started otherwise. */
  public static ClientRun of(WorkflowClient client, String workflowId) {
    return new ClientRun(client, client.newUntypedWorkflowStub(workflowId));
  }

  /** One run of those with the same id. */
  public static ClientRun of(WorkflowClient client, String workflowId, String runId) {
    return new ClientRun(
        client,
        client.newUntypedWorkflowStub(
            WorkflowTargetOptions.newBuilder().setWorkflowId(workflowId).setRunId(runId).build()));
  }

  public String workflowId() {
    return stub.getExecution().getWorkflowId();
  }

  public String runId() {
    return stub.getExecution().getRunId();
  }

  /** The result, when there is one. */
  public String result() {
    return text(stub.getResult(RawValue.class));
  }

  public JsonNode resultTree() {
    return tree(result());
  }

  /** What the workflow failed with, when it has. */
  public ApplicationFailure failure() {
    return (ApplicationFailure) Objects.requireNonNull(ending().getCause());
  }

  /** The first of a failure's details. */
  public static JsonNode details(ApplicationFailure failure) {
    return tree(text(failure.getDetails().get(RawValue.class)));
  }

  /** Asks for a cancel and does not wait for it. */
  public void requestCancel() {
    stub.cancel();
  }

  /** Returns when it has been canceled. */
  public void cancel() {
    requestCancel();
    awaitCanceled();
  }

  /** Returns when it has been canceled, as somebody has asked for. */
  public void awaitCanceled() {
    assertThat(ending()).hasCauseInstanceOf(CanceledFailure.class);
  }

  /** What it has left in its memo about its execution. */
  public JsonNode memo() {
    Object memo = stub.describe().getMemo("stepFunctions", RawValue.class);
    return tree(text((RawValue) Objects.requireNonNull(memo)));
  }

  /** The ARN of its execution, when that runs. */
  public String runningExecution() {
    Eventually.until(TO_START, () -> status().path("status").asText().equals("RUNNING"));
    return status().path("executionArn").asText();
  }

  /** The answer of the query {@code status}. */
  public JsonNode status() {
    return tree(query("status"));
  }

  /** A query's answer as it is. */
  public String query(String type) {
    return text(stub.query(type, RawValue.class));
  }

  /** The events of this run so far. */
  public List<HistoryEvent> events() {
    return client.fetchHistory(workflowId(), runId()).getHistory().getEventsList();
  }

  /** The run that has this workflow's id now. */
  public String currentRunId() {
    return description().getWorkflowExecutionInfo().getExecution().getRunId();
  }

  /** What the activity that is tried again has failed with; empty where none is. */
  public String retriedFailure() {
    return description().getPendingActivitiesList().stream()
        .map(activity -> activity.getLastFailure().getMessage())
        .collect(Collectors.joining());
  }

  /** What Temporal tells about it: memo, pending activities and more. */
  public DescribeWorkflowExecutionResponse description() {
    return client
        .getWorkflowServiceStubs()
        .blockingStub()
        .describeWorkflowExecution(
            DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId()))
                .build());
  }

  private WorkflowFailedException ending() {
    try {
      throw new AssertionError("ended well: " + result());
    } catch (WorkflowFailedException e) {
      return e;
    }
  }

  private static String text(RawValue value) {
    return value.getPayload().getData().toStringUtf8();
  }

  public static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
