package io.github.temporalsfn.emulator.http;

import com.sun.net.httpserver.HttpHandler;
import io.github.temporalsfn.emulator.faults.Faults;
import io.github.temporalsfn.emulator.faults.FaultsJson;
import io.github.temporalsfn.emulator.stats.EmulatorStats;
import io.github.temporalsfn.emulator.stats.Lateness;
import io.github.temporalsfn.emulator.store.Ends;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What an emulator answers beside AWS's actions. */
public final class ControlPaths {
  private static final String STATS = "/_emulator/stats";
  private static final String LATENESS = "/_emulator/lateness";
  private static final String ENDS = "/_emulator/ends";
  private static final String FAULTS = "/_emulator/faults";
  private static final String RESET = "/_emulator/reset";

  private ControlPaths() {}

  /** The handlers by path. */
  public static Map<String, HttpHandler> all(
      Supplier<EmulatorStats> stats, Ends ends, Faults faults, Runnable reset) {
    Map<String, HttpHandler> handlers = new HashMap<>();
    handlers.put(STATS, new ControlHandler(STATS, Map.of("GET", body -> stats.get())));
    handlers.put(
        LATENESS, new ControlHandler(LATENESS, Map.of("GET", body -> Lateness.of(ends.list()))));
    handlers.put(ENDS, new ControlHandler(ENDS, Map.of("GET", body -> lines(ends))));
    handlers.put(FAULTS, faults(faults));
    handlers.put(
        RESET,
        new ControlHandler(
            RESET,
            Map.of(
                "POST",
                body -> {
                  reset.run();
                  return stats.get();
                })));
    return handlers;
  }

  private static JsonLines lines(Ends ends) {
    return new JsonLines(ends.list().stream().map(ControlPaths::line).toList());
  }

  private static Map<String, Object> line(ExecutionEnd end) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("executionArn", end.executionArn());
    line.put("redriveCount", end.redriveCount());
    line.put("stopDate", end.stopDate().toString());
    if (end.firstDescribedAt() != null) {
      line.put("firstDescribedAt", end.firstDescribedAt().toString());
    }
    return line;
  }

  private static HttpHandler faults(Faults faults) {
    return new ControlHandler(
        FAULTS,
        Map.of(
            "GET",
            body -> FaultsJson.print(faults),
            "POST",
            body -> {
              FaultsJson.replace(faults, body);
              return FaultsJson.print(faults);
            },
            "DELETE",
            body -> {
              faults.clear();
              return FaultsJson.print(faults);
            }));
  }
}
