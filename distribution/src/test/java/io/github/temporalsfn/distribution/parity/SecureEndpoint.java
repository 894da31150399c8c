package io.github.temporalsfn.distribution.parity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
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
import javax.net.ssl.SSLContext;

/** HTTPS in front of an emulator. It keeps how each request came. */
final class SecureEndpoint implements AutoCloseable {
  // Java's default of 50 drops connections that are made at the same time.
  private static final int BACKLOG = 1_000;

  private static final String CONTENT_TYPE = "application/x-amz-json-1.0";

  /**
   * A request.
   *
   * @param authorization with the id of the access key, and the region
   */
  record Received(String action, String body, String authorization, String userAgent) {}

  private final URI emulator;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  SecureEndpoint(URI emulator, SSLContext tls) throws IOException {
    this.emulator = emulator;
    server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  List<Received> received() {
    return received;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      String target = header(exchange, "X-Amz-Target");
      received.add(
          new Received(
              target.substring(target.indexOf('.') + 1),
              new String(request, StandardCharsets.UTF_8),
              header(exchange, "Authorization"),
              header(exchange, "User-Agent")));
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(emulator)
                  .header("X-Amz-Target", target)
                  .header("Content-Type", CONTENT_TYPE)
                  .header("Authorization", header(exchange, "Authorization"))
                  .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().add("Content-Type", CONTENT_TYPE);
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
