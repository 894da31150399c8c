package io.github.temporalsfn.distribution.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands requests on to an emulator and remembers them, headers and body. */
final class RecordingEndpoint implements AutoCloseable {
  // Java's default of 50 drops connections that are made at the same time.
  private static final int BACKLOG = 1_000;

  private final URI target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> received = new CopyOnWriteArrayList<>();

  RecordingEndpoint(URI target) {
    this.target = target;
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The requests so far as texts. */
  List<String> received() {
    return received;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      received.add(
          exchange.getRequestHeaders().entrySet()
              + "\n"
              + new String(request, StandardCharsets.UTF_8));
      HttpRequest.Builder copy =
          HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(request));
      for (String header : List.of("X-Amz-Target", "Content-Type")) {
        copy.header(header, exchange.getRequestHeaders().getFirst(header));
      }
      HttpResponse<byte[]> answer =
          client.send(copy.build(), HttpResponse.BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
