package io.github.temporalsfn.emulator.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.temporalsfn.emulator.stats.EmulatorStats;
import java.io.IOException;
import java.util.function.Supplier;

/** Answers {@code GET /_emulator/stats}. */
public final class StatsHandler implements HttpHandler {
  /** The path that it stands at. */
  public static final String PATH = "/_emulator/stats";

  private final ObjectMapper mapper = new ObjectMapper();
  private final Supplier<EmulatorStats> stats;

  /** A handler that asks for the stats at every request. */
  public StatsHandler(Supplier<EmulatorStats> stats) {
    this.stats = stats;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = mapper.writeValueAsBytes(stats.get());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
