package io.github.temporalsfn.distribution.parity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Step Functions whose every answer has that field for the execution's ARN, or none. */
final class ArnlessEndpoint implements AutoCloseable {
  private final HttpServer server;
  private final List<String> starts = new CopyOnWriteArrayList<>();

  ArnlessEndpoint(String field) {
    byte[] answer =
        ("{\"type\":\"STANDARD\",\"startDate\":1764072101.8" + field + "}")
            .getBytes(StandardCharsets.UTF_8);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith(".StartExecution")) {
              starts.add(new String(request, StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The requests to start an execution. */
  List<String> starts() {
    return starts;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
