package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlow;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.dataflow.ResultPath;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.JsonText;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Runs the script that stands in for a resource. */
record TaskState(
    TaskResource resource,
    NumberField timeoutSeconds,
    NumberField heartbeatSeconds,
    DataFlow flow,
    Recovery recovery,
    Transition transition)
    implements RecoveringState {
  private static final Set<String> FIELDS =
      FieldNames.of(
          List.of(Transition.FIELDS, DataFlow.PATHS, Recovery.FIELDS),
          "Resource",
          "Parameters",
          "ResultSelector",
          ResultPath.FIELD,
          "TimeoutSeconds",
          "TimeoutSecondsPath",
          "HeartbeatSeconds",
          "HeartbeatSecondsPath");

  static TaskState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    Integer timeout = fields.seconds("TimeoutSeconds", 1);
    Integer heartbeat = fields.seconds("HeartbeatSeconds", 1);
    if (timeout != null && heartbeat != null && heartbeat >= timeout) {
      throw InvalidDefinitionException.schema(
          "HeartbeatSeconds must be smaller than TimeoutSeconds",
          fields.location("HeartbeatSeconds"));
    }
    return new TaskState(
        TaskResource.parse(fields),
        NumberField.parse(fields, "TimeoutSeconds", 1, Fields.MAX_SECONDS),
        NumberField.parse(fields, "HeartbeatSeconds", 1, Fields.MAX_SECONDS),
        DataFlow.parse(fields),
        Recovery.parse(fields),
        Transition.parse(fields));
  }

  @Override
  public String type() {
    return "Task";
  }

  @Override
  public Step run(StateRun run) {
    Instant started = run.now();
    Documents selected = flow.select(run.documents());
    Integer timeout = timeoutSeconds.read(selected);
    Integer heartbeat = heartbeatSeconds.read(selected);
    String input = flow.input(run.documents());
    TaskEvents events = new TaskEvents(resource);
    events.scheduled(run, input, timeout, heartbeat);
    events.started(run);
    TaskResult result = run.tasks().run(resource.arn(), input);
    Duration delay = Duration.ZERO;
    while (result instanceof TaskResult.After after) {
      delay = delay.plus(after.delay());
      result = after.result();
    }
    boolean never = result instanceof TaskResult.Never;
    Integer limit = never && heartbeat != null && resource.beats() ? heartbeat : timeout;
    // The script has said when it ends, so that one timer does for both the end and the time-out.
    Instant due = started.plus(delay);
    if (limit != null && (never || due.isAfter(started.plusSeconds(limit)))) {
      return new Step.Later(started.plusSeconds(limit), () -> timeOut(run, events));
    }
    if (never) {
      return new Step.Never();
    }
    TaskResult end = result;
    return delay.isZero()
        ? finish(run, events, end)
        : new Step.Later(due, () -> finish(run, events, end));
  }

  private Step finish(StateRun run, TaskEvents events, TaskResult result) {
    if (result instanceof TaskResult.Succeed success) {
      if (JsonText.utf8Length(success.output()) > JsonText.MAX_DOCUMENT_BYTES) {
        // As recorded from AWS, wildcards catch this one, other than the developer guide says.
        return fail(
            run, events, new Step.Fail(DataLimit.ERROR, DataLimit.cause(resource.shortName())));
      }
      events.succeeded(run, success.output());
      return new Step.Exit(flow.output(success.output(), run.documents()), transition.next());
    }
    TaskResult.Fail failure = (TaskResult.Fail) result;
    return fail(run, events, new Step.Fail(failure.error(), failure.cause()));
  }

  private static Step fail(StateRun run, TaskEvents events, Step.Fail failure) {
    events.failed(run, failure.error(), failure.cause());
    return failure;
  }

  /** AWS names a missed heartbeat States.Timeout, too: recorded from a task with a token. */
  private static Step timeOut(StateRun run, TaskEvents events) {
    events.timedOut(run);
    return new Step.Fail("States.Timeout", null);
  }
}
