package io.github.temporalsfn.starter.temporal;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Finds the execution that a workflow started or awaited. */
public final class EarlierRun {
  // Its result is the output of an execution, which may have a field of any name.
  private static final String RETURNS_NO_ARN = "GetExecutionOutput";

  // The start of a run that was started just now.
  private static final Duration START_LIMIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final TemporalConnection connection;
  private final String workflowId;
  private final WorkflowStub workflow;

  public EarlierRun(TemporalConnection connection, String workflowId) {
    this.connection = connection;
    this.workflowId = workflowId;
    this.workflow = connection.workflow(workflowId);
  }

  /**
   * The execution: from what a closed run left in Temporal, which needs no worker, else from the
   * query {@code status}.
   *
   * @throws CommandFailure if the workflow id is unknown, or no execution is known
   */
  public ExecutionArn execution() {
    DescribedRun run = connection.describe(workflow, workflowId);
    Optional<ExecutionArn> left = run.isOpen() ? Optional.empty() : leftBehind(run);
    return left.orElseGet(() -> asked(run));
  }

  private Optional<ExecutionArn> leftBehind(DescribedRun run) {
    Optional<ExecutionArn> memo =
        Memo.stepFunctions(run.description()).flatMap(EarlierRun::executionArn);
    return memo.isPresent() || run.description().getWorkflowType().equals(RETURNS_NO_ARN)
        ? memo
        : resultOrDetails().flatMap(EarlierRun::executionArn);
  }

  private Optional<JsonDocument> resultOrDetails() {
    try {
      return Optional.of(PayloadText.json(workflow.getResult(RawValue.class)));
    } catch (WorkflowFailedException e) {
      return e.getCause() instanceof ApplicationFailure failure
          ? PayloadText.details(failure)
          : Optional.empty();
    }
  }

  private ExecutionArn asked(DescribedRun run) {
    Instant deadline = Instant.now().plus(START_LIMIT);
    if (connection.workers(run.description().getTaskQueue()) == WorkerPresence.ABSENT) {
      throw nobodyTells(run);
    }
    Optional<ExecutionArn> answer = query(run);
    while (answer.isEmpty() && run.isOpen() && run.isOurs() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = query(run);
    }
    return answer.orElseThrow(() -> noExecution(run));
  }

  private Optional<ExecutionArn> query(DescribedRun run) {
    try {
      return executionArn(PayloadText.json(workflow.query("status", RawValue.class)));
    } catch (WorkflowQueryException e) {
      throw noExecution(run);
    } catch (RuntimeException e) {
      // A query without a worker ends at its deadline, or at once if there has been none lately.
      if (e instanceof CommandFailure || TemporalErrors.isUnavailable(e)) {
        throw e;
      }
      throw nobodyTells(run);
    }
  }

  private CommandFailure nobodyTells(DescribedRun run) {
    return CommandFailure.noWorker(
        "no worker on task queue "
            + run.description().getTaskQueue()
            + " tells which execution workflow "
            + workflowId
            + " is about; name it with --execution-arn");
  }

  private CommandFailure noExecution(DescribedRun run) {
    return run.isOpen() && run.isOurs()
        ? new CommandFailure(
            ExitCode.NO_RESULT,
            "ExecutionNotStarted",
            "workflow " + workflowId + " has no execution yet")
        : CommandFailure.badUsage(
            "workflow "
                + workflowId
                + " ("
                + run.description().getWorkflowType()
                + ", "
                + run.workflowStatus()
                + ") has no execution");
  }

  private static Optional<ExecutionArn> executionArn(JsonDocument document) {
    try {
      return document
          .field("executionArn")
          .filter(arn -> arn.kind() == JsonKind.STRING)
          .map(arn -> ExecutionArn.parse(arn.asString()));
    } catch (InvalidArnException notOurs) {
      return Optional.empty();
    }
  }
}
