package io.github.temporalsfn.distribution.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A queue of SQS, as far as a consumer asks; what was received once is gone. */
final class FakeSqs implements AutoCloseable {
  private static final int MOST = 10;

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  FakeSqs() {
    // Else the kernel holds each answer back for 40 ms, for the next one.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String queueUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/123456789012/events";
  }

  void send(String body) {
    messages.add(body);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String action = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      byte[] answer = answer(action).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String answer(String action) throws InterruptedException {
    if (!action.endsWith(".ReceiveMessage")) {
      return action.endsWith(".GetQueueAttributes")
          ? "{\"Attributes\":{\"RedrivePolicy\":\"{\\\"deadLetterTargetArn\\\":\\\"a\\\"}\"}}"
          : "{\"Successful\":[],\"Failed\":[]}";
    }
    List<String> bodies = new ArrayList<>(List.of(messages.take()));
    messages.drainTo(bodies, MOST - 1);
    return JsonDocument.of(Map.of("Messages", bodies.stream().map(FakeSqs::message).toList()))
        .text();
  }

  private static Map<String, Object> message(String body) {
    return Map.of(
        "MessageId",
        "id",
        "ReceiptHandle",
        "handle",
        "Body",
        body,
        "MD5OfBody",
        md5(body),
        "Attributes",
        Map.of("ApproximateReceiveCount", "1"));
  }

  private static String md5(String body) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
      return "%032x".formatted(new BigInteger(1, hash));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
