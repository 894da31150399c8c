package io.github.temporalsfn.starter.fake;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** What comes of a stop, by the name of the state machine. */
final class StopScript {
  private final String machine;
  private boolean asked;

  StopScript(String machine) {
    this.machine = machine;
  }

  boolean asked() {
    return asked;
  }

  /** The answer of the update. */
  JsonDocument answer() {
    if (machine.startsWith("unstoppable-")) {
      throw ApplicationFailure.newNonRetryableFailure(
          "StopExecution failed, the execution may still be running", after("unstoppable-"));
    }
    if (machine.startsWith("slowly-")) {
      Workflow.sleep(Duration.ofSeconds(4));
    }
    asked = true;
    if (machine.startsWith("closes-")) {
      Workflow.await(() -> false);
    }
    return machine.equals("limited") ? execution("RUNNING", "") : ended();
  }

  /** How the workflow then ends; returns where its execution succeeded. */
  void end() {
    if (!machine.startsWith("closes-")) {
      Workflow.await(Workflow::isEveryHandlerFinished);
    }
    if (machine.equals("limited")) {
      throw failure("WaitTimedOut", execution("RUNNING", ""));
    }
    if (machine.equals("unstarted")) {
      throw ApplicationFailure.newNonRetryableFailure(
          "it was stopped before AWS had started its execution", "ExecutionAborted");
    }
    if (machine.equals("closes-Terminated")) {
      Workflow.await(() -> false);
    }
    if (!machine.endsWith("-SUCCEEDED")) {
      throw failure("ExecutionFailed", ended());
    }
  }

  /** What a cancelled workflow leaves in its memo. */
  JsonDocument afterCancel() {
    return machine.startsWith("unstoppable-")
        ? execution("RUNNING", ",\"note\":\"StopExecution failed: denied\"")
        : ended();
  }

  private JsonDocument ended() {
    if (machine.equals("unstarted")) {
      return JsonDocument.parse(
          "{\"status\":\"NOT_STARTED\",\"note\":\"the start was not wanted any more\"}");
    }
    if (machine.equals("ends-Express")) {
      return JsonDocument.parse("{\"status\":\"RUNNING\",\"note\":\"an Express workflow\"}");
    }
    return switch (after("-")) {
      case "SUCCEEDED" -> execution("SUCCEEDED", "");
      case "FAILED" -> execution("FAILED", ",\"error\":\"Payment.Declined\"");
      case "TIMED_OUT" -> execution("TIMED_OUT", ",\"error\":\"States.Timeout\"");
      case "ABORTED" -> execution("ABORTED", ",\"error\":\"Operator.Stop\"");
      default -> execution("ABORTED", ",\"error\":\"Temporal.Cancelled\"");
    };
  }

  private String after(String mark) {
    return machine.substring(machine.indexOf(mark) + mark.length());
  }

  private static ApplicationFailure failure(String type, JsonDocument details) {
    return ApplicationFailure.newNonRetryableFailure("it is a " + type, type, details);
  }

  private static JsonDocument execution(String status, String more) {
    return JsonDocument.parse(
        "{\"executionArn\":\""
            + FakeWorkflow.EXECUTION
            + "\",\"status\":\""
            + status
            + "\""
            + more
            + ",\"redriveCount\":0,\"attached\":false,\"consoleUrl\":\"https://console\"}");
  }
}
