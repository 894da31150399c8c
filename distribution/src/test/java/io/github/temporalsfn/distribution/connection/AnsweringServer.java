package io.github.temporalsfn.distribution.connection;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** A server that answers every request by one rule, and remembers what it was sent. */
final class AnsweringServer implements AutoCloseable {
  /** A request as it arrived. */
  record Request(Headers headers, String body) {}

  /** What is answered. */
  record Answer(int status, String contentType, String body) {}

  private final HttpServer server;
  private final String scheme;
  private final Function<Request, Answer> rule;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> received = new CopyOnWriteArrayList<>();

  private AnsweringServer(HttpServer server, String scheme, Function<Request, Answer> rule) {
    this.server = server;
    this.scheme = scheme;
    this.rule = rule;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  static AnsweringServer start(Function<Request, Answer> rule) {
    try {
      return new AnsweringServer(HttpServer.create(loopback(), 0), "http", rule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AnsweringServer startTls(SSLContext tls, Function<Request, Answer> rule) {
    try {
      HttpsServer server = HttpsServer.create(loopback(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new AnsweringServer(server, "https", rule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String uri() {
    return scheme + "://" + hostAndPort();
  }

  String hostAndPort() {
    return "localhost:" + server.getAddress().getPort();
  }

  List<Request> received() {
    return received;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      received.add(request);
      Answer answer = rule.apply(request);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", answer.contentType());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
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
