package io.github.temporalsfn.distribution.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** Hands requests on to an emulator, and keeps how each came. */
public final class RecordingEndpoint implements AutoCloseable {
  // Java's default of 50 drops connections that are made at the same time.
  private static final int BACKLOG = 1_000;

  private static final String CONTENT_TYPE = "application/x-amz-json-1.0";

  /** A request. */
  public record Received(Map<String, List<String>> headers, String body) {
    public String action() {
      return header("X-amz-target").replaceFirst("^[^.]*\\.", "");
    }

    /** With the id of the access key, and the region. */
    public String authorization() {
      return header("Authorization");
    }

    public String userAgent() {
      return header("User-agent");
    }

    private String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  private final URI emulator;
  private final String scheme;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  private RecordingEndpoint(URI emulator, String scheme, HttpServer server) {
    this.emulator = emulator;
    this.scheme = scheme;
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** HTTP. */
  public static RecordingEndpoint plain(URI emulator) {
    try {
      return new RecordingEndpoint(emulator, "http", HttpServer.create(loopback(), BACKLOG));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** HTTPS. */
  public static RecordingEndpoint secure(URI emulator, SSLContext tls) {
    try {
      HttpsServer server = HttpsServer.create(loopback(), BACKLOG);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new RecordingEndpoint(emulator, "https", server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  public URI uri() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  /** The requests so far. */
  public List<Received> received() {
    return received;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      received.add(
          new Received(
              Map.copyOf(exchange.getRequestHeaders()),
              new String(request, StandardCharsets.UTF_8)));
      HttpRequest.Builder copy =
          HttpRequest.newBuilder(emulator).POST(HttpRequest.BodyPublishers.ofByteArray(request));
      for (String header : List.of("X-Amz-Target", "Content-Type", "Authorization")) {
        copy.header(header, exchange.getRequestHeaders().getFirst(header));
      }
      HttpResponse<byte[]> answer =
          client.send(copy.build(), HttpResponse.BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().add("Content-Type", CONTENT_TYPE);
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
