package io.github.temporalsfn.starter.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.temporal.Memo;
import io.github.temporalsfn.starter.temporal.PayloadText;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalErrors;
import io.github.temporalsfn.workflows.BatchProgress;
import io.github.temporalsfn.workflows.batch.ChildId;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonPayload;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The batch workflow of one part of a file. */
final class BatchWorkflow {
  private static final String TYPE = "RunStateMachineBatch";
  private static final String MEMO = "stepFunctionsBatch";
  // Started, and the first workflow task scheduled: a worker that takes it adds an event.
  private static final long EVENTS_OF_A_RUN_NOT_TAKEN = 2;

  private final TemporalConnection temporal;
  private final Part part;
  private final String id;
  private final ChildId children;

  BatchWorkflow(TemporalConnection temporal, String batchId, Part part) {
    this.temporal = temporal;
    this.part = part;
    this.id = batchId + "-" + part.number();
    this.children = ChildId.ofBatch(id, part.size());
  }

  /**
   * What is remembered of the file.
   *
   * @param runs in the whole file
   * @param digests of this part's runs
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Remembered(int runs, String digests) {}

  /** A workflow of the id, open or closed. */
  record Known(WorkflowExecutionDescription description) {
    boolean isOpen() {
      return description.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    boolean isCompleted() {
      return description.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
    }

    boolean isTaken() {
      return !isOpen() || description.getHistoryLength() > EVENTS_OF_A_RUN_NOT_TAKEN;
    }
  }

  String id() {
    return id;
  }

  Part part() {
    return part;
  }

  String childId(int index) {
    return children.of(index);
  }

  WorkflowStub stub() {
    return temporal.workflow(id);
  }

  Optional<Known> known() {
    try {
      return Optional.of(new Known(stub().describe()));
    } catch (RuntimeException e) {
      if (TemporalErrors.isNotFound(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Makes sure that it was started with these lines.
   *
   * @throws CommandFailure that names the first line that is another
   */
  void requireSame(Known known, int runs) {
    Remembered then =
        Memo.field(known.description(), MEMO)
            .orElseThrow(
                () ->
                    CommandFailure.badUsage(
                        "workflow "
                            + id
                            + " exists and was not started by this command; use another --batch-id"))
            .as(Remembered.class);
    int size = then.digests().length() / Digest.LENGTH;
    for (int index = 0; index < Math.min(size, part.size()); index++) {
      String digest = then.digests().substring(index * Digest.LENGTH, (index + 1) * Digest.LENGTH);
      if (!digest.equals(part.digest(index))) {
        throw changed("line " + part.lines().get(index) + " is not what it was");
      }
    }
    if (size < part.size()) {
      throw changed("line " + part.lines().get(size) + " is new");
    }
    if (size > part.size() || then.runs() != runs) {
      throw changed("it had " + then.runs() + " runs and has " + runs);
    }
  }

  /** Starts it, where none is open. */
  void start(JsonDocument input, int runs, String taskQueue) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setWorkflowId(id)
            .setTaskQueue(taskQueue)
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
            .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL)
            .setStaticSummary("Step Functions: " + part.size() + " runs")
            .setMemo(Map.of(MEMO, JsonPayload.of(new Remembered(runs, part.digests()))))
            .build();
    try {
      temporal.client().newUntypedWorkflowStub(TYPE, options).start(JsonPayload.of(input));
    } catch (WorkflowExecutionAlreadyStarted openedMeanwhile) {
      // An earlier attempt whose answer got lost, or the same command elsewhere: it is followed.
    }
  }

  /** The indices of runs that have ended, as its worker tells. */
  List<Integer> ended() {
    JsonDocument answer = PayloadText.json(stub().query("ended", RawValue.class));
    return List.of(answer.as(Integer[].class));
  }

  BatchProgress progress() {
    return PayloadText.json(stub().query("status", RawValue.class)).as(BatchProgress.class);
  }

  private CommandFailure changed(String how) {
    return CommandFailure.badUsage(
        "the file is not the one that workflow "
            + id
            + " was started with: "
            + how
            + "; nothing was started. Use another --batch-id");
  }
}
