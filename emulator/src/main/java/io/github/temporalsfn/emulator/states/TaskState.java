package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the script that stands in for a resource. */
record TaskState(
    String resource, @Nullable Integer timeoutSeconds, ResultPath resultPath, @Nullable String next)
    implements State {
  private static final Set<String> FIELDS =
      Set.of("Type", "Comment", "Next", "End", "Resource", "TimeoutSeconds", ResultPath.FIELD);

  static TaskState parse(Fields fields) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    String resource = fields.requiredText("Resource");
    if (!resource.matches("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+")) {
      throw InvalidDefinitionException.schema(
          "Value is not a valid resource ARN", fields.location("Resource"));
    }
    return new TaskState(
        resource, fields.seconds("TimeoutSeconds", 1), ResultPath.parse(fields), fields.next());
  }

  @Override
  public String type() {
    return "Task";
  }

  @Override
  public List<String> successors() {
    return next == null ? List.of() : List.of(next);
  }

  @Override
  public boolean isTerminal() {
    return next == null;
  }

  @Override
  public Step run(StateRun run) {
    Instant started = run.now();
    TaskEvents events = TaskEvents.of(resource);
    events.scheduled(run, timeoutSeconds);
    events.started(run);
    TaskResult result = run.tasks().run(resource, run.input());
    Duration delay = Duration.ZERO;
    while (result instanceof TaskResult.After after) {
      delay = delay.plus(after.delay());
      result = after.result();
    }
    // The script has said when it ends, so that one timer does for both the end and the time-out.
    Instant due = started.plus(delay);
    boolean never = result instanceof TaskResult.Never;
    if (timeoutSeconds != null) {
      Instant deadline = started.plusSeconds(timeoutSeconds);
      if (never || due.isAfter(deadline)) {
        return new Step.Later(deadline, () -> timeOut(run, events));
      }
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
      events.succeeded(run, success.output());
      return resultPath.exit(run, success.output(), next);
    }
    TaskResult.Fail failure = (TaskResult.Fail) result;
    events.failed(run, failure.error(), failure.cause());
    return new Step.Fail(failure.error(), failure.cause());
  }

  private static Step timeOut(StateRun run, TaskEvents events) {
    events.timedOut(run);
    return new Step.Fail("States.Timeout", null);
  }
}
