package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.workflows.json.JsonDocument;
import java.time.Instant;
import java.util.Map;

/** A state machine whose executions end when their input says, and give it back. */
public final class TimedMachine {
  /** Its definition, in Amazon States Language. */
  public static final String DEFINITION =
      "{\"StartAt\":\"Wait\",\"States\":{\"Wait\":{\"Type\":\"Wait\",\"TimestampPath\":\"$.end\","
          + "\"End\":true}}}";

  private TimedMachine() {}

  /** The input of a run's execution. */
  public static JsonDocument input(int run, Instant end) {
    return JsonDocument.of(Map.of("run", run, "end", end.toString()));
  }
}
