package io.github.temporalsfn.distribution.fuzz;

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
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands requests on to an emulator, and garbles the first answers about each execution whose name
 * is {@code case-} and a seed: cut, of other types, huge, deep, of another status or content type.
 */
final class GarblingEndpoint implements AutoCloseable {
  private static final Pattern CASE = Pattern.compile("case-(-?[0-9]+)");
  private static final int MOST_GARBLED = 3;

  private static final List<Integer> STATUSES =
      List.of(200, 200, 200, 200, 201, 204, 302, 400, 400, 403, 404, 413, 429, 500, 503);
  private static final List<String> CONTENT_TYPES =
      List.of("application/x-amz-json-1.0", "text/html", "application/xml", "", "é");
  private static final List<String> NAMES =
      List.of(
          "__type",
          "message",
          "executionArn",
          "stateMachineArn",
          "name",
          "status",
          "startDate",
          "stopDate",
          "output",
          "error",
          "cause",
          "redriveCount",
          "redriveStatus",
          "redriveDate",
          "events",
          "type");

  private final Map<String, AtomicInteger> garbled = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final URI emulator;
  private final HttpServer server;

  GarblingEndpoint(URI emulator) {
    this.emulator = emulator;
    // Else the kernel holds each answer back for 40 ms, for the next one.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
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

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      HttpRequest.Builder copy =
          HttpRequest.newBuilder(emulator).POST(HttpRequest.BodyPublishers.ofByteArray(request));
      for (String header : List.of("X-Amz-Target", "Content-Type", "Authorization")) {
        copy.header(header, exchange.getRequestHeaders().getFirst(header));
      }
      HttpResponse<String> answer = client.send(copy.build(), HttpResponse.BodyHandlers.ofString());
      Matcher name = CASE.matcher(new String(request, StandardCharsets.UTF_8));
      if (name.find()) {
        int count =
            garbled.computeIfAbsent(name.group(), key -> new AtomicInteger()).incrementAndGet();
        Random random = new Random(Long.parseLong(name.group(1)) * 31 + count);
        if (count <= MOST_GARBLED) {
          garble(exchange, answer, random);
          return;
        }
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", CONTENT_TYPES.get(0));
      exchange.sendResponseHeaders(answer.statusCode(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void garble(HttpExchange exchange, HttpResponse<String> answer, Random random)
      throws IOException {
    // What AWS says of itself, such as an error's code, messages may repeat.
    String text = OddDocument.of(answer.body(), NAMES, random).replace(OddJson.CANARY, "text");
    byte[] body = OddBytes.of(text, random);
    int status = random.nextInt(3) == 0 ? OddJson.of(STATUSES, random) : answer.statusCode();
    exchange.getResponseHeaders().add("Content-Type", OddJson.of(CONTENT_TYPES, random));
    if (status == 204) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    // More is promised than comes, now and then.
    int missing = random.nextInt(10) == 0 ? 10 : 0;
    exchange.sendResponseHeaders(status, Math.max(1, body.length + missing));
    exchange.getResponseBody().write(body.length == 0 ? new byte[] {' '} : body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
