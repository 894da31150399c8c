package io.github.temporalsfn.worker;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.activities.watch.OpenRun;
import io.github.temporalsfn.activities.watch.OpenRuns;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.execution.AwaitedExecution;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DataConverter;
import io.temporal.payload.context.WorkflowSerializationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists the open runs of the task queue, 1,000 a call, and reads from the first event of each which
 * execution it waits for. Neither call is an action that Temporal Cloud bills (<a
 * href="https://docs.temporal.io/cloud/actions">actions</a>).
 */
final class TemporalOpenRuns implements OpenRuns {
  private static final int PAGE = 1_000;
  private static final long TIMEOUT_SECONDS = 10;

  // A namespace has few visibility requests a second for everybody, 10 by default.
  private static final Duration BETWEEN_PAGES = Duration.ofMillis(200);

  // The last one: a server whose visibility does not know such queries.
  private static final Set<Status.Code> FOR_EVER =
      EnumSet.of(
          Status.Code.UNIMPLEMENTED, Status.Code.PERMISSION_DENIED, Status.Code.INVALID_ARGUMENT);

  // Of one run, whose history is no reason to tell nothing of the others.
  private static final Set<Status.Code> GONE =
      EnumSet.of(Status.Code.NOT_FOUND, Status.Code.INVALID_ARGUMENT, Status.Code.DATA_LOSS);

  private static final Logger log = LoggerFactory.getLogger(TemporalOpenRuns.class);

  private final WorkflowClient client;
  private final String taskQueue;

  /** The ids of the runs that the last answer listed and that have been read. */
  private final Set<String> read = new HashSet<>();

  TemporalOpenRuns(WorkflowClient client, String taskQueue) {
    this.client = client;
    this.taskQueue = taskQueue;
  }

  @Override
  public boolean startedSince(Instant since, Predicate<String> isKnown, Consumer<OpenRun> each) {
    Set<String> listed = new HashSet<>();
    try {
      ByteString nextPage = ByteString.EMPTY;
      do {
        ListWorkflowExecutionsResponse page = page(since, nextPage);
        for (WorkflowExecutionInfo run : page.getExecutionsList()) {
          listed.add(run.getExecution().getRunId());
          if (!isKnown.test(run.getExecution().getWorkflowId())) {
            readOnce(run.getExecution()).ifPresent(each);
          }
        }
        nextPage = page.getNextPageToken();
        pauseBefore(nextPage);
      } while (!nextPage.isEmpty());
    } catch (StatusRuntimeException e) {
      if (FOR_EVER.contains(e.getStatus().getCode())) {
        log.atDebug().addKeyValue("status", e.getStatus()).log("open runs are not told");
        return false;
      }
      throw e;
    }
    read.retainAll(listed);
    return true;
  }

  private ListWorkflowExecutionsResponse page(Instant since, ByteString nextPage) {
    return service()
        .listWorkflowExecutions(
            ListWorkflowExecutionsRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setPageSize(PAGE)
                .setNextPageToken(nextPage)
                .setQuery(query(taskQueue, since))
                .build());
  }

  static String query(String taskQueue, Instant since) {
    return "TaskQueue = '"
        + taskQueue.replace("\\", "\\\\").replace("'", "''")
        + "' AND ExecutionStatus = 'Running'"
        + " AND WorkflowType IN ('RunStateMachine', 'AwaitExecution', 'RedriveExecution')"
        + " AND StartTime >= '"
        + since
        + "'";
  }

  private Optional<OpenRun> readOnce(WorkflowExecution run) {
    if (!read.add(run.getRunId())) {
      return Optional.empty();
    }
    try {
      return execution(run).map(execution -> new OpenRun(run.getWorkflowId(), execution));
    } catch (StatusRuntimeException e) {
      if (GONE.contains(e.getStatus().getCode())) {
        return Optional.empty();
      }
      read.remove(run.getRunId());
      throw e;
    } catch (RuntimeException e) {
      log.atDebug()
          .addKeyValue("workflowId", run.getWorkflowId())
          .addKeyValue("reason", e.getClass().getSimpleName())
          .log("its execution cannot be told");
      return Optional.empty();
    }
  }

  private Optional<ExecutionArn> execution(WorkflowExecution run) {
    String namespace = client.getOptions().getNamespace();
    List<HistoryEvent> first =
        service()
            .getWorkflowExecutionHistory(
                GetWorkflowExecutionHistoryRequest.newBuilder()
                    .setNamespace(namespace)
                    .setExecution(run)
                    .setMaximumPageSize(1)
                    .setSkipArchival(true)
                    .build())
            .getHistory()
            .getEventsList();
    DataConverter converter =
        client
            .getOptions()
            .getDataConverter()
            .withContext(new WorkflowSerializationContext(namespace, run.getWorkflowId()));
    return first.stream()
        .findFirst()
        .filter(HistoryEvent::hasWorkflowExecutionStartedEventAttributes)
        .flatMap(
            started ->
                AwaitedExecution.of(
                    run.getWorkflowId(),
                    started.getWorkflowExecutionStartedEventAttributes(),
                    converter));
  }

  private WorkflowServiceBlockingStub service() {
    return client
        .getWorkflowServiceStubs()
        .blockingStub()
        .withDeadlineAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  private static void pauseBefore(ByteString nextPage) {
    if (nextPage.isEmpty()) {
      return;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(BETWEEN_PAGES.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("closed");
    }
  }
}
