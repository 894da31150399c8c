package io.github.temporalsfn.activities;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An STS that gives anybody a session of any role, and remembers what it was asked. */
public final class StsServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();
  private final Map<String, Instant> expirations = new ConcurrentHashMap<>();
  private volatile Duration lifetime = Duration.ofHours(1);
  private volatile @Nullable String refusal;

  public StsServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** How long the credentials of later sessions live. */
  public StsServer lifetime(Duration duration) {
    lifetime = duration;
    return this;
  }

  /** Later requests are refused with that error code. */
  public StsServer refuse(String code) {
    refusal = code;
    return this;
  }

  /** The requests so far, each with its parameters. */
  public List<Map<String, String>> received() {
    return received;
  }

  /** When the credentials with that key's id expire. */
  public Instant expiration(String accessKeyId) {
    return Objects.requireNonNull(expirations.get(accessKeyId));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> request =
          parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      received.add(request);
      String code = refusal;
      byte[] answer =
          (code == null ? session(request) : error(code)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/xml");
      exchange.sendResponseHeaders(code == null ? 200 : 403, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private String session(Map<String, String> request) {
    String action = request.getOrDefault("Action", "");
    if (action.equals("GetCallerIdentity")) {
      return "<GetCallerIdentityResponse><GetCallerIdentityResult>"
          + "<Arn>arn:aws:sts::123456789012:assumed-role/worker/order-42</Arn>"
          + "<UserId>AROATESTONLY:order-42</UserId><Account>123456789012</Account>"
          + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
    }
    String id = "ASIATESTONLY" + received.size();
    Instant expiration = Instant.now().plus(lifetime);
    expirations.put(id, expiration);
    return "<%1$sResponse><%1$sResult>".formatted(action)
        + "<Credentials><AccessKeyId>%s</AccessKeyId>".formatted(id)
        + "<SecretAccessKey>test-only-secret</SecretAccessKey>"
        + "<SessionToken>test-only-token</SessionToken>"
        + "<Expiration>%s</Expiration></Credentials>".formatted(expiration)
        + "</%1$sResult></%1$sResponse>".formatted(action);
  }

  private static String error(String code) {
    return "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code>".formatted(code)
        + "<Message>not for you</Message></Error></ErrorResponse>";
  }

  private static Map<String, String> parameters(String form) {
    return Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
