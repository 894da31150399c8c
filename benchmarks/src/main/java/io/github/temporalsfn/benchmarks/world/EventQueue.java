package io.github.temporalsfn.benchmarks.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.temporalsfn.distribution.local.Port;
import io.github.temporalsfn.emulator.events.EventSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * As much of an SQS queue as a worker that reads events needs, on the loopback interface: long
 * polls, deletions, and messages that are given back, at once. What is not deleted never comes
 * again by itself.
 */
public final class EventQueue implements EventSink, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 10;

  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
  private final Map<String, String> received = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  public EventQueue() {
    try {
      server = HttpServer.create(new InetSocketAddress(Port.loopback(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/123456789012/benchmark-events";
  }

  @Override
  public void send(String event) {
    waiting.add(event);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      String action =
          exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst(".*\\.", "");
      byte[] answer = JSON.writeValueAsBytes(answer(action, request));
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private ObjectNode answer(String action, JsonNode request) throws InterruptedException {
    return switch (action) {
      case "ReceiveMessage" -> receive(request.path("WaitTimeSeconds").asLong());
      case "DeleteMessageBatch" -> each(request, body -> {});
      case "ChangeMessageVisibilityBatch" -> each(request, waiting::add);
      default -> JSON.createObjectNode();
    };
  }

  private ObjectNode receive(long seconds) throws InterruptedException {
    List<String> bodies = new ArrayList<>();
    String first = waiting.poll(seconds, TimeUnit.SECONDS);
    if (first != null) {
      bodies.add(first);
      waiting.drainTo(bodies, MOST - 1);
    }
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode messages = answer.putArray("Messages");
    for (String body : bodies) {
      String handle = UUID.randomUUID().toString();
      received.put(handle, body);
      messages
          .addObject()
          .put("MessageId", handle)
          .put("ReceiptHandle", handle)
          .put("MD5OfBody", md5(body))
          .put("Body", body);
    }
    return answer;
  }

  private ObjectNode each(JsonNode request, Consumer<String> action) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode successful = answer.putArray("Successful");
    answer.putArray("Failed");
    for (JsonNode entry : request.path("Entries")) {
      String body = received.remove(entry.path("ReceiptHandle").asText());
      if (body != null) {
        action.accept(body);
      }
      successful.addObject().put("Id", entry.path("Id").asText());
    }
    return answer;
  }

  // Clients check it.
  private static String md5(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
      return "%032x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
