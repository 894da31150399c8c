package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowTaskFailedCause;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.Set;

/** That no workflow task of a run has failed, nor of its children. */
final class Histories {
  private static final Set<EventType> FAILED =
      Set.of(
          EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED, EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT);

  // The SDK gives a workflow a second of real time, which a machine under load takes to load
  // classes. One that computes for so long each time never ends, which tests notice as well.
  private static final String MACHINE_STOOD = "TMPRL1101";

  private Histories() {}

  static void requireNoFailedTask(WorkflowClient client, String workflowId, Object sample) {
    List<HistoryEvent> events = client.fetchHistory(workflowId).getEvents();
    assertThat(events).isNotEmpty();
    assertThat(events.stream().filter(Histories::isFailure)).describedAs("%s", sample).isEmpty();
    events.stream()
        .filter(HistoryEvent::hasChildWorkflowExecutionStartedEventAttributes)
        .map(event -> event.getChildWorkflowExecutionStartedEventAttributes())
        .forEach(
            child ->
                requireNoFailedTask(client, child.getWorkflowExecution().getWorkflowId(), sample));
  }

  private static boolean isFailure(HistoryEvent event) {
    // Something came while the workflow wanted to close: the server lets it look at that first.
    boolean isOvertaken =
        event.getWorkflowTaskFailedEventAttributes().getCause()
            == WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND;
    return FAILED.contains(event.getEventType())
        && !isOvertaken
        && !event.toString().contains(MACHINE_STOOD);
  }
}
