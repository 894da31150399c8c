package io.github.temporalsfn.activities;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Hands requests on to an emulator, except those that a test has planned a fault for. */
public final class FaultyEndpoint implements AutoCloseable {
  private static final String QUESTION = "DescribeStateMachine";

  private interface Fault {
    void answer(HttpExchange exchange, byte[] request) throws IOException, InterruptedException;
  }

  private record Planned(@Nullable String action, Fault fault) {
    // A start is preceded by a question for the state machine's type, which few tests are about.
    boolean isFor(String received) {
      return action == null ? !received.equals(QUESTION) : action.equals(received);
    }
  }

  /** A request as it arrived. */
  public record Received(
      String action, String body, String userAgent, @Nullable String authorization) {
    /** The id of the key that it was signed with. */
    public String accessKeyId() {
      String signature = Objects.requireNonNull(authorization, "unsigned");
      return signature.replaceFirst(".*Credential=([^/]+)/.*", "$1");
    }
  }

  private final URI target;
  private final String scheme;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Planned> faults = new CopyOnWriteArrayList<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable String next;

  public FaultyEndpoint(URI target) throws IOException {
    this(target, "http", HttpServer.create(loopback(), 0));
  }

  private FaultyEndpoint(URI target, String scheme, HttpServer server) {
    this.target = target;
    this.scheme = scheme;
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** One that shows a certificate. */
  public static FaultyEndpoint startTls(URI target, SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new FaultyEndpoint(target, "https", server);
  }

  public URI uri() {
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  public List<Received> received() {
    return received;
  }

  /** How many requests for an action have arrived. */
  public long count(String action) {
    return received.stream().filter(request -> request.action().equals(action)).count();
  }

  /** The fault that is planned next is for the next request for this action. */
  public FaultyEndpoint next(String action) {
    next = action;
    return this;
  }

  /** The next request reaches the emulator, its answer nobody. */
  public FaultyEndpoint loseAnswer() {
    return plan((exchange, request) -> forward(exchange, request));
  }

  public FaultyEndpoint answer(int status, String body) {
    return plan((exchange, request) -> respond(exchange, status, body));
  }

  public FaultyEndpoint answerError(int status, String code, String message) {
    String quoted = message.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return answer(status, "{\"__type\":\"" + code + "\",\"message\":\"" + quoted + "\"}");
  }

  public FaultyEndpoint hang() {
    return plan((exchange, request) -> closed.await());
  }

  private FaultyEndpoint plan(Fault fault) {
    faults.add(new Planned(next, fault));
    next = null;
    return this;
  }

  private synchronized Optional<Fault> planned(String action) {
    Optional<Planned> planned = faults.stream().filter(fault -> fault.isFor(action)).findFirst();
    planned.ifPresent(faults::remove);
    return planned.map(Planned::fault);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      String action =
          exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst(".*\\.", "");
      received.add(
          new Received(
              action,
              new String(request, StandardCharsets.UTF_8),
              exchange.getRequestHeaders().getFirst("User-Agent"),
              exchange.getRequestHeaders().getFirst("Authorization")));
      Optional<Fault> fault = planned(action);
      if (fault.isEmpty()) {
        HttpResponse<String> answer = forward(exchange, request);
        respond(exchange, answer.statusCode(), answer.body());
      } else {
        fault.get().answer(exchange, request);
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
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        copy.header(header, value);
      }
    }
    return client.send(copy.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
