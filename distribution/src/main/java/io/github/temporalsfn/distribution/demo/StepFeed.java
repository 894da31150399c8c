package io.github.temporalsfn.distribution.demo;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.history.HistoryEvent;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the steps of the next execution that starts, as its history grows. */
final class StepFeed {
  private static final Set<String> TAKING_NO_TIME =
      Set.of("ChoiceStateEntered", "PassStateEntered", "SucceedStateEntered", "FailStateEntered");

  private final StepFunctionsEmulator stepFunctions;
  private final Narrator narrator;
  private final int executionsBefore;
  private int eventsTold;
  private String step = "";
  private Instant stepBegan = Instant.EPOCH;

  StepFeed(StepFunctionsEmulator stepFunctions, Narrator narrator) {
    this.stepFunctions = stepFunctions;
    this.narrator = narrator;
    this.executionsBefore = stepFunctions.executions().size();
  }

  /** The executions that have started since this feed was made; there should be one. */
  List<ExecutionSnapshot> executions() {
    List<ExecutionSnapshot> all = stepFunctions.executions();
    return all.subList(executionsBefore, all.size());
  }

  /** The step that the execution is at; empty between steps. */
  String step() {
    return step;
  }

  /** Tells what has happened since the last call. */
  void tell() {
    Optional<ExecutionSnapshot> execution = executions().stream().findFirst();
    if (execution.isEmpty()) {
      return;
    }
    List<HistoryEvent> history = stepFunctions.history(execution.get().executionArn());
    history.subList(eventsTold, history.size()).forEach(this::tell);
    eventsTold = history.size();
  }

  private void tell(HistoryEvent event) {
    String type = event.type();
    if (type.endsWith("StateEntered") && !TAKING_NO_TIME.contains(type)) {
      step = field(event, "name");
      stepBegan = event.timestamp();
      narrator.stepBegins(step);
    } else if (!step.isEmpty()) {
      Duration duration = Duration.between(stepBegan, event.timestamp());
      if (type.endsWith("StateExited")) {
        narrator.stepIsDone(duration);
        step = "";
      } else if (type.equals("ExecutionFailed")) {
        narrator.stepIsStopped(duration, "failed");
        step = "";
      } else if (type.equals("ExecutionAborted")) {
        narrator.stepIsStopped(duration, "stopped");
        step = "";
      }
    }
  }

  private static String field(HistoryEvent event, String name) {
    EventDetails details = event.details();
    return details == null ? "" : String.valueOf(details.fields().get(name));
  }
}
