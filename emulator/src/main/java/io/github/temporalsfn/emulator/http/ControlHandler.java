package io.github.temporalsfn.emulator.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.temporalsfn.emulator.faults.InvalidRuleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** One path by which an emulator itself is asked or told something, in JSON. */
final class ControlHandler implements HttpHandler {
  /** Answers a request. */
  @FunctionalInterface
  interface Action {
    /**
     * Answers a request.
     *
     * @return what is printed as JSON, or as one JSON text per line if it is {@link JsonLines}
     */
    Object answer(String body) throws InvalidRuleException;
  }

  private final ObjectMapper mapper = new ObjectMapper();
  private final String path;
  private final Map<String, Action> actions;

  /**
   * A handler.
   *
   * @param path the only path that it answers at
   * @param actions by HTTP method
   */
  ControlHandler(String path, Map<String, Action> actions) {
    this.path = path;
    this.actions = new TreeMap<>(actions);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String body = RequestBody.read(exchange);
    String asked = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    Action action = actions.get(method);
    // The server hands over everything that begins with the path.
    if (!asked.equals(path)) {
      refuse(exchange, 404, "There is nothing at " + asked + "; did you mean " + path + "?");
    } else if (action == null) {
      String allowed = String.join(", ", actions.keySet());
      exchange.getResponseHeaders().set("Allow", allowed);
      refuse(exchange, 405, method + " is not for " + path + "; use " + allowed);
    } else if (body == null) {
      refuse(exchange, 413, "The request is larger than " + RequestBody.MAX_BYTES + " bytes");
    } else {
      answer(exchange, action, body);
    }
  }

  private void answer(HttpExchange exchange, Action action, String body) throws IOException {
    try {
      write(exchange, 200, action.answer(body));
    } catch (InvalidRuleException e) {
      refuse(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  private void refuse(HttpExchange exchange, int status, String message) throws IOException {
    write(exchange, status, Map.of("message", message));
  }

  private void write(HttpExchange exchange, int status, Object answer) throws IOException {
    try (exchange) {
      byte[] bytes = print(answer);
      exchange
          .getResponseHeaders()
          .set(
              "Content-Type",
              answer instanceof JsonLines ? "application/x-ndjson" : "application/json");
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(status, -1);
      } else {
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private byte[] print(Object answer) throws IOException {
    if (!(answer instanceof JsonLines json)) {
      return mapper.writeValueAsBytes(answer);
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Object line : json.lines()) {
      text.writeBytes(mapper.writeValueAsBytes(line));
      text.write('\n');
    }
    return text.toByteArray();
  }
}
