package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.RunStateMachine;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever callers make up, what Prometheus has to keep of it is bounded. */
class HostileLabelsTest {
  private static final String ATTACKERS_QUEUE = "attack";
  private static final int TYPES = 200;
  private static final int ACCOUNTS = 520;
  // Nine meters for each of the thousand subjects that a budget remembers.
  private static final int MOST_OF_SUBJECTS = 9 * 1_000;

  @Test
  void areBoundedAfterThousandsOfHostileRuns() throws Exception {
    try (EmulatedAws aws = new EmulatedAws();
        MonitoredProcess process = new MonitoredProcess(aws.side())) {
      attack(process.client(), aws.machine(), 0);
      Scrape first = afterTheReport(process);
      attack(process.client(), aws.machine(), 1);
      Scrape second = afterTheReport(process);

      // A hostile run asks for two actions of its account, one of which may be the one too many.
      assertThat(first.values("account")).hasSizeBetween(400, 1_000);
      assertThat(second.values("account")).hasSizeBetween(400, 1_000);
      assertThat(second.values("workflow_type")).contains("other", "RunStateMachine");
      assertThat(second.values("activity_type")).contains("other", "StartExecution");
      assertThat(second.text()).doesNotContain("Attack", "machine-");
      assertThat(second.series("account=")).isLessThanOrEqualTo(MOST_OF_SUBJECTS);
      // Of every made-up type the SDK would have several series.
      long others = first.series("") - first.series("account=");
      assertThat(second.series("") - second.series("account=")).isLessThan(others + TYPES / 2);
    }
  }

  private static void attack(WorkflowClient client, String machine, int wave) {
    List<WorkflowStub> runs = new ArrayList<>();
    for (int i = 0; i < TYPES; i++) {
      start(client, "AttackWorkflow" + wave + "-" + i, RunStateMachine.TASK_QUEUE, Map.of());
    }
    for (int i = 0; i < ACCOUNTS; i++) {
      String account = Long.toString(100_000_000_000L + wave * 100_000L + i);
      String arn = machine.replaceFirst("[0-9]{12}.*", account + ":stateMachine:machine-" + i);
      runs.add(
          start(
              client,
              "RunStateMachine",
              RunStateMachine.TASK_QUEUE,
              Map.of("stateMachineArn", arn, "connection", "aws_default")));
    }
    WorkerFactory attacker = WorkerFactory.newInstance(client);
    attacker
        .newWorker(ATTACKERS_QUEUE)
        .registerWorkflowImplementationTypes(AttackingWorkflowImpl.class);
    attacker.start();
    try {
      var unused = start(client, "AttackingWorkflow", ATTACKERS_QUEUE, wave).getResult(Void.class);
    } finally {
      attacker.shutdownNow();
    }
    runs.forEach(HostileLabelsTest::awaitFailure);
  }

  private static WorkflowStub start(
      WorkflowClient client, String type, String taskQueue, Object input) {
    WorkflowStub run =
        client.newUntypedWorkflowStub(
            type,
            WorkflowOptions.newBuilder()
                .setTaskQueue(taskQueue)
                .setWorkflowExecutionTimeout(Duration.ofMinutes(2))
                .build());
    run.start(input);
    return run;
  }

  private static void awaitFailure(WorkflowStub run) {
    assertThat(run.getResultAsync(Void.class).handle((result, failure) -> failure).join())
        .isNotNull();
  }

  // The SDK reports every ten seconds.
  private static Scrape afterTheReport(MonitoredProcess process) throws Exception {
    Thread.sleep(11_000);
    return process.scrape();
  }

  /** Of an attacker who may poll a queue of the namespace. */
  @WorkflowInterface
  public interface AttackingWorkflow {
    /** Asks the worker for activities that it does not have. */
    @WorkflowMethod
    void run(int wave);
  }

  /** It. */
  public static final class AttackingWorkflowImpl implements AttackingWorkflow {
    @Override
    public void run(int wave) {
      List<Promise<Void>> asked = new ArrayList<>();
      for (int i = 0; i < TYPES; i++) {
        String type = "AttackActivity" + wave + "-" + i;
        asked.add(Async.procedure(() -> ask(type)));
      }
      Promise.allOf(asked).get();
    }

    private static void ask(String type) {
      try {
        Workflow.newUntypedActivityStub(
                ActivityOptions.newBuilder()
                    .setTaskQueue(RunStateMachine.TASK_QUEUE)
                    .setScheduleToCloseTimeout(Duration.ofMinutes(1))
                    .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
                    .build())
            .execute(type, Void.class);
      } catch (ActivityFailure unknown) {
        // Nothing else is expected.
      }
    }
  }
}
