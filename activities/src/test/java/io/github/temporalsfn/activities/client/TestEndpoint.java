package io.github.temporalsfn.activities.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** An endpoint of Step Functions and STS that keeps what it received. */
public final class TestEndpoint implements AutoCloseable {
  // Java's default of 50 drops connections that are made at the same time.
  private static final int BACKLOG = 1_000;

  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:orders";

  /** A request as it arrived. */
  public record Received(
      @Nullable String host,
      @Nullable String authorization,
      @Nullable String proxyAuthorization,
      @Nullable String userAgent,
      @Nullable String contentEncoding) {}

  /** Answers a request in its own way. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Answer answer = TestEndpoint::succeed;

  private TestEndpoint(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public static TestEndpoint start() {
    try {
      return new TestEndpoint(HttpServer.create(loopback(), BACKLOG), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TestEndpoint startTls(SSLContext tls, boolean asksForCertificate) {
    try {
      HttpsServer server = HttpsServer.create(loopback(), BACKLOG);
      server.setHttpsConfigurator(
          new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
              SSLParameters wanted = tls.getDefaultSSLParameters();
              wanted.setNeedClientAuth(asksForCertificate);
              parameters.setSSLParameters(wanted);
            }
          });
      return new TestEndpoint(server, "https");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create(scheme + "://localhost:" + port());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public List<Received> received() {
    return received;
  }

  Received onlyRequest() {
    if (received.size() != 1) {
      throw new AssertionError(received.size() + " requests");
    }
    return received.get(0);
  }

  /** From now on. */
  void answer(Answer next) {
    answer = next;
  }

  void fail(int status, String code) {
    answer(exchange -> respond(exchange, status, "{\"__type\":\"" + code + "\",\"message\":\"\"}"));
  }

  public static void succeed(HttpExchange exchange) throws IOException {
    respond(
        exchange,
        200,
        action(exchange).isPresent()
            ? "{\"stateMachineArn\":\"" + ARN + "\",\"name\":\"orders\"}"
            : "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>1</Account>"
                + "</GetCallerIdentityResult></GetCallerIdentityResponse>");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      received.add(
          new Received(
              header(exchange, "Host"),
              header(exchange, "Authorization"),
              header(exchange, "Proxy-Authorization"),
              header(exchange, "User-Agent"),
              header(exchange, "Content-Encoding")));
      answer.to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<String> action(HttpExchange exchange) {
    return Optional.ofNullable(header(exchange, "X-Amz-Target"));
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
