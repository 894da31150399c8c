package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowTargetOptions;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

/** A workflow as a program sees it: payloads are the texts that they are. */
final class ClientRun {
  private static final Duration TO_START = Duration.ofSeconds(30);

  private final WorkflowStub stub;

  private ClientRun(WorkflowStub stub) {
    this.stub = stub;
  }

  /** Starts {@code RunStateMachine} with these fields of its input, asking often. */
  static ClientRun runStateMachine(
      World world, Endpoint endpoint, String stateMachineArn, String fields) {
    String input =
        "{\"stateMachineArn\":\"%s\",\"wait\":{\"initialInterval\":0.3},%s}"
            .formatted(stateMachineArn, fields);
    return start(world, endpoint, "RunStateMachine", input);
  }

  /** Starts a workflow of that type, under an id of its own, where that endpoint is called. */
  static ClientRun start(World world, Endpoint endpoint, String type, String input) {
    WorkflowOptions.Builder options = WorkflowOptions.newBuilder().setTaskQueue(endpoint.taskQueue);
    return start(world, options, type, input);
  }

  /** The same, with more options. */
  static ClientRun start(World world, WorkflowOptions.Builder options, String type, String input) {
    WorkflowStub stub =
        world
            .client()
            .newUntypedWorkflowStub(type, options.setWorkflowId(World.unique("run")).build());
    stub.start(
        new RawValue(
            Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(ByteString.copyFromUtf8(input))
                .build()));
    return new ClientRun(stub);
  }

  /** One that was started otherwise. */
  static ClientRun of(World world, String workflowId) {
    return new ClientRun(world.client().newUntypedWorkflowStub(workflowId));
  }

  /** One run of those with the same id. */
  static ClientRun of(World world, String workflowId, String runId) {
    return new ClientRun(
        world
            .client()
            .newUntypedWorkflowStub(
                WorkflowTargetOptions.newBuilder()
                    .setWorkflowId(workflowId)
                    .setRunId(runId)
                    .build()));
  }

  String workflowId() {
    return stub.getExecution().getWorkflowId();
  }

  String runId() {
    return stub.getExecution().getRunId();
  }

  /** The result, when there is one. */
  String result() {
    return text(stub.getResult(RawValue.class));
  }

  JsonNode resultTree() {
    return tree(result());
  }

  /** What the workflow failed with, when it has. */
  ApplicationFailure failure() {
    return (ApplicationFailure) Objects.requireNonNull(ending().getCause());
  }

  /** The first of a failure's details. */
  static JsonNode details(ApplicationFailure failure) {
    return tree(text(failure.getDetails().get(RawValue.class)));
  }

  /** Asks for a cancel and does not wait for it. */
  void requestCancel() {
    stub.cancel();
  }

  /** Returns when it has been canceled. */
  void cancel() {
    requestCancel();
    awaitCanceled();
  }

  /** Returns when it has been canceled, as somebody has asked for. */
  void awaitCanceled() {
    assertThat(ending()).hasCauseInstanceOf(CanceledFailure.class);
  }

  /** What it has left in its memo about its execution. */
  JsonNode memo() {
    Object memo = stub.describe().getMemo("stepFunctions", RawValue.class);
    return tree(text((RawValue) Objects.requireNonNull(memo)));
  }

  /** The ARN of its execution, when that runs. */
  String runningExecution() {
    Waiting.until(TO_START, () -> status().path("status").asText().equals("RUNNING"));
    return status().path("executionArn").asText();
  }

  /** The answer of the query {@code status}. */
  JsonNode status() {
    return tree(text(stub.query("status", RawValue.class)));
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

  static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
