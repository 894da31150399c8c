package io.github.temporalsfn.benchmarks.load;

import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowStub;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A caller of Temporal that asks again while the server is away. */
public final class PatientClient {
  private static final long PAUSE_MILLISECONDS = 250;
  private static final long ANSWER_SECONDS = 20;

  private final WorkflowClient client;
  private final Instant deadline;

  /**
   * @param deadline after which it asks no more
   */
  public PatientClient(WorkflowClient client, Instant deadline) {
    this.client = client;
    this.deadline = deadline;
  }

  /** Starts a run, once: a start that had arrived before the server went away is that one. */
  public void start(Run run, String stateMachineArn) throws InterruptedException {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(RunStateMachine.TASK_QUEUE)
            .setWorkflowId(run.workflowId())
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
            .build();
    var unused =
        ask(
            () -> {
              try {
                return client
                    .newUntypedWorkflowStub("RunStateMachine", options)
                    .start(run.request(stateMachineArn));
              } catch (WorkflowExecutionAlreadyStarted started) {
                return started.getExecution();
              }
            });
  }

  /** Asks for a run's cancellation; one that has ended stays as it is. */
  void cancel(Run run) throws InterruptedException {
    var unused =
        ask(
            () -> {
              try {
                stub(run).cancel();
                return true;
              } catch (WorkflowNotFoundException ended) {
                return false;
              }
            });
  }

  /** Ends a run where it stands: the opposite of what is promised, for a ledger's own test. */
  public void terminate(Run run) {
    stub(run).terminate("for the ledger's own test");
  }

  /** Returns when a run has ended, or nobody waits any longer. */
  public RunEnd end(Run run) throws InterruptedException {
    while (Instant.now().isBefore(deadline)) {
      try {
        return RunEnd.returned(
            stub(run).getResult(ANSWER_SECONDS, TimeUnit.SECONDS, ExecutionResult.class));
      } catch (TimeoutException notYet) {
        // The server has been there, and may not be any more: it is asked anew.
      } catch (WorkflowFailedException failed) {
        return RunEnd.failed(failed);
      } catch (WorkflowNotFoundException unknown) {
        return RunEnd.open("is unknown to Temporal");
      } catch (WorkflowServiceException | StatusRuntimeException away) {
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    }
    return RunEnd.open("has not ended in time");
  }

  /** How many runs a query finds; visibility is up to date a moment later than all else. */
  long count(String query) throws InterruptedException {
    return ask(
        () ->
            client
                .getWorkflowServiceStubs()
                .blockingStub()
                .countWorkflowExecutions(
                    CountWorkflowExecutionsRequest.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setQuery(query)
                        .build())
                .getCount());
  }

  private WorkflowStub stub(Run run) {
    return client.newUntypedWorkflowStub(run.workflowId());
  }

  private <T> T ask(Supplier<T> question) throws InterruptedException {
    while (true) {
      try {
        return question.get();
      } catch (WorkflowServiceException | StatusRuntimeException away) {
        if (Instant.now().isAfter(deadline)) {
          throw away;
        }
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    }
  }
}
