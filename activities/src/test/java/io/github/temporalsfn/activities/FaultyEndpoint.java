package io.github.temporalsfn.activities;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands requests on to an emulator, except those that a test has planned a fault for. */
public final class FaultyEndpoint implements AutoCloseable {
  private interface Fault {
    void answer(HttpExchange exchange, byte[] request) throws IOException, InterruptedException;
  }

  /** A request as it arrived. */
  public record Received(String action, String body, String userAgent) {}

  private final URI target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public FaultyEndpoint(URI target) throws IOException {
    this.target = target;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public List<Received> received() {
    return received;
  }

  /** The next request reaches the emulator, its answer nobody. */
  public FaultyEndpoint loseAnswer() {
    faults.add((exchange, request) -> forward(exchange, request));
    return this;
  }

  public FaultyEndpoint answer(int status, String body) {
    faults.add((exchange, request) -> respond(exchange, status, body));
    return this;
  }

  public FaultyEndpoint answerError(int status, String code, String message) {
    String quoted = message.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return answer(status, "{\"__type\":\"" + code + "\",\"message\":\"" + quoted + "\"}");
  }

  public FaultyEndpoint hang() {
    faults.add((exchange, request) -> closed.await());
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      received.add(
          new Received(
              exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst(".*\\.", ""),
              new String(request, StandardCharsets.UTF_8),
              exchange.getRequestHeaders().getFirst("User-Agent")));
      Fault fault = faults.poll();
      if (fault == null) {
        HttpResponse<String> answer = forward(exchange, request);
        respond(exchange, answer.statusCode(), answer.body());
      } else {
        fault.answer(exchange, request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> forward(HttpExchange exchange, byte[] request)
      throws IOException, InterruptedException {
    HttpRequest.Builder copy =
        HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(request));
    for (String header : List.of("X-Amz-Target", "Content-Type", "Authorization")) {
      copy.header(header, exchange.getRequestHeaders().getFirst(header));
    }
    return client.send(copy.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
