package io.github.temporalsfn.worker;

import com.google.protobuf.util.Timestamps;
import io.github.temporalsfn.activities.thread.DaemonThreads;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Temporal every half minute how many workers poll the task queue, since they share AWS's
 * quotas. Where Temporal cannot tell (its in-memory server), nobody hears of it.
 */
final class WorkerCount implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofSeconds(30);

  // A poll lasts a minute at most, so a worker that lives has polled within it.
  private static final Duration ALIVE = Duration.ofSeconds(90);
  private static final long TIMEOUT_SECONDS = 10;

  private static final Logger log = LoggerFactory.getLogger(WorkerCount.class);

  private final WorkflowClient client;
  private final String taskQueue;
  private final IntConsumer listener;
  private final ScheduledExecutorService timer;

  /**
   * Prepares to ask.
   *
   * @param listener hears the number, this worker included, at least 1
   */
  WorkerCount(WorkflowClient client, String taskQueue, IntConsumer listener) {
    this.client = client;
    this.taskQueue = taskQueue;
    this.listener = listener;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            DaemonThreads.named("step-functions-worker-count"));
  }

  void start() {
    var unused = timer.scheduleWithFixedDelay(this::ask, 2, PERIOD.toSeconds(), TimeUnit.SECONDS);
  }

  private void ask() {
    try {
      listener.accept(Math.max(1, count()));
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
        timer.shutdown();
      }
      log.atDebug().addKeyValue("status", e.getStatus().getCode()).log("workers not counted");
    } catch (RuntimeException e) {
      log.atDebug().addKeyValue("reason", e.getMessage()).log("workers not counted");
    }
  }

  private int count() {
    DescribeTaskQueueRequest request =
        DescribeTaskQueueRequest.newBuilder()
            .setNamespace(client.getOptions().getNamespace())
            .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
            .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
            .build();
    return alive(
        client
            .getWorkflowServiceStubs()
            .blockingStub()
            .withDeadlineAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .describeTaskQueue(request)
            .getPollersList());
  }

  /**
   * How many workers polled lately: by Temporal's clock, which has dated the polls, and not by this
   * machine's, which may be wrong. One of them is this worker, so that the newest poll is of now.
   */
  static int alive(List<PollerInfo> pollers) {
    long newest =
        pollers.stream()
            .mapToLong(poller -> Timestamps.toMillis(poller.getLastAccessTime()))
            .max()
            .orElse(0);
    return (int)
        pollers.stream()
            .filter(
                poller ->
                    Timestamps.toMillis(poller.getLastAccessTime()) >= newest - ALIVE.toMillis())
            .map(PollerInfo::getIdentity)
            .distinct()
            .count();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
