package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.history.EventDetails;
import org.jspecify.annotations.Nullable;

/** The history of a task, in the event types of its resource's family. */
record TaskEvents(TaskResource resource) {
  void scheduled(
      StateRun run, String input, @Nullable Integer timeout, @Nullable Integer heartbeat) {
    EventDetails details = details("Scheduled").with("timeoutInSeconds", timeout);
    if (resource.isService()) {
      details = details.with("region", run.region()).with("parameters", input);
    } else {
      details = details.with("resource", resource.arn()).with("input", input);
    }
    // The events of Lambda functions have no such field.
    boolean hasHeartbeat = resource.isService() || resource.beats();
    record(run, "Scheduled", details.with("heartbeatInSeconds", hasHeartbeat ? heartbeat : null));
  }

  void started(StateRun run) {
    record(run, "Started", resource.isService() ? details("Started") : null);
  }

  void succeeded(StateRun run, String output) {
    record(run, "Succeeded", details("Succeeded").with("output", output));
  }

  void failed(StateRun run, @Nullable String error, @Nullable String cause) {
    record(run, "Failed", details("Failed").with("error", error).with("cause", cause));
  }

  void timedOut(StateRun run) {
    record(run, "TimedOut", details("TimedOut").with("error", "States.Timeout"));
  }

  private void record(StateRun run, String suffix, @Nullable EventDetails details) {
    run.record(resource.family() + suffix, details);
  }

  private EventDetails details(String suffix) {
    return new EventDetails(
        EventDetails.of(resource.family() + suffix).member(), resource.common());
  }
}
