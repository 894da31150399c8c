package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.history.EventDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The history of a task. AWS has three families of event types: for a Lambda function's ARN, for an
 * activity's, and for service integrations ({@code arn:aws:states:::sqs:sendMessage}).
 *
 * @param prefix what the family's types begin with
 * @param common the fields that each of the family's events carries
 */
record TaskEvents(String prefix, Map<String, Object> common, String resource) {
  static TaskEvents of(String resource) {
    String[] parts = resource.split(":", 6);
    if (parts[2].equals("lambda")) {
      return new TaskEvents("LambdaFunction", Map.of(), resource);
    }
    if (parts[2].equals("states") && parts[5].startsWith("activity:")) {
      return new TaskEvents("Activity", Map.of(), resource);
    }
    // "aws-sdk:dynamodb:getItem" is the resource "getItem" of the type "aws-sdk:dynamodb".
    int colon = parts[5].lastIndexOf(':');
    Map<String, Object> common = new LinkedHashMap<>();
    common.put("resourceType", colon < 0 ? parts[2] : parts[5].substring(0, colon));
    common.put("resource", parts[5].substring(colon + 1));
    return new TaskEvents("Task", common, resource);
  }

  void scheduled(StateRun run, @Nullable Integer timeoutSeconds) {
    EventDetails details = details("Scheduled").with("timeoutInSeconds", timeoutSeconds);
    run.record(
        prefix + "Scheduled",
        isService()
            ? details.with("region", run.region()).with("parameters", run.input())
            : details.with("resource", resource).with("input", run.input()));
  }

  void started(StateRun run) {
    run.record(prefix + "Started", isService() ? details("Started") : null);
  }

  void succeeded(StateRun run, String output) {
    run.record(prefix + "Succeeded", details("Succeeded").with("output", output));
  }

  void failed(StateRun run, @Nullable String error, @Nullable String cause) {
    run.record(prefix + "Failed", details("Failed").with("error", error).with("cause", cause));
  }

  void timedOut(StateRun run) {
    run.record(prefix + "TimedOut", details("TimedOut").with("error", "States.Timeout"));
  }

  private boolean isService() {
    return prefix.equals("Task");
  }

  private EventDetails details(String suffix) {
    return new EventDetails(EventDetails.of(prefix + suffix).member(), common);
  }
}
