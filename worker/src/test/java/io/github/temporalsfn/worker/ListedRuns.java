package io.github.temporalsfn.worker;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.History;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.WorkflowExecutionStartedEventAttributes;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Temporal that lists runs, one a page, and shows the first event of their histories. */
final class ListedRuns extends WorkflowServiceGrpc.WorkflowServiceImplBase
    implements AutoCloseable {
  final List<ListWorkflowExecutionsRequest> lists = new CopyOnWriteArrayList<>();
  final List<GetWorkflowExecutionHistoryRequest> histories = new CopyOnWriteArrayList<>();
  volatile Status listStatus = Status.OK;
  volatile Status historyStatus = Status.OK;

  private final Map<String, String> inputs = new LinkedHashMap<>();
  private final Server server;
  private final ManagedChannel channel;
  private final WorkflowServiceStubs stubs;

  ListedRuns() {
    String name = InProcessServerBuilder.generateName();
    try {
      server = InProcessServerBuilder.forName(name).directExecutor().addService(this).build();
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel = InProcessChannelBuilder.forName(name).directExecutor().build();
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setChannel(channel).build());
  }

  WorkflowClient client() {
    return WorkflowClient.newInstance(stubs);
  }

  /** An open run of that input; its run id is the workflow's with {@code -run}. */
  void open(String workflowId, String input) {
    inputs.put(workflowId, input);
  }

  @Override
  public void getSystemInfo(
      GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> answer) {
    answer.onNext(GetSystemInfoResponse.getDefaultInstance());
    answer.onCompleted();
  }

  @Override
  public void listWorkflowExecutions(
      ListWorkflowExecutionsRequest request,
      StreamObserver<ListWorkflowExecutionsResponse> answer) {
    lists.add(request);
    if (!listStatus.isOk()) {
      answer.onError(listStatus.asRuntimeException());
      return;
    }
    List<String> workflowIds = new ArrayList<>(inputs.keySet());
    String token = request.getNextPageToken().toStringUtf8();
    int page = token.isEmpty() ? 0 : Integer.parseInt(token);
    ListWorkflowExecutionsResponse.Builder listed = ListWorkflowExecutionsResponse.newBuilder();
    if (page < workflowIds.size()) {
      listed.addExecutions(
          WorkflowExecutionInfo.newBuilder().setExecution(run(workflowIds.get(page))));
    }
    if (page + 1 < workflowIds.size()) {
      listed.setNextPageToken(ByteString.copyFromUtf8(String.valueOf(page + 1)));
    }
    answer.onNext(listed.build());
    answer.onCompleted();
  }

  @Override
  public void getWorkflowExecutionHistory(
      GetWorkflowExecutionHistoryRequest request,
      StreamObserver<GetWorkflowExecutionHistoryResponse> answer) {
    histories.add(request);
    if (!historyStatus.isOk()) {
      answer.onError(historyStatus.asRuntimeException());
      return;
    }
    Payload input =
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8(inputs.get(request.getExecution().getWorkflowId())))
            .build();
    answer.onNext(
        GetWorkflowExecutionHistoryResponse.newBuilder()
            .setHistory(
                History.newBuilder()
                    .addEvents(
                        HistoryEvent.newBuilder()
                            .setWorkflowExecutionStartedEventAttributes(
                                WorkflowExecutionStartedEventAttributes.newBuilder()
                                    .setOriginalExecutionRunId(request.getExecution().getRunId())
                                    .setInput(Payloads.newBuilder().addPayloads(input)))))
            .build());
    answer.onCompleted();
  }

  private static WorkflowExecution run(String workflowId) {
    return WorkflowExecution.newBuilder()
        .setWorkflowId(workflowId)
        .setRunId(workflowId + "-run")
        .build();
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    channel.shutdownNow();
    server.shutdownNow();
  }
}
