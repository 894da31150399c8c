package io.github.temporalsfn.worker.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.temporalsfn.activities.thread.DaemonThreads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server with a few pages to read. */
final class HttpPages implements AutoCloseable {
  // Clients that are slow keep a thread each, of which no page may have so many that another
  // page, such as a probe's, would find none.
  private static final int AT_ONCE = 8;
  private static final int THREADS = 32;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final int DEFAULT_BACKLOG = 0;
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private static final Logger log = LoggerFactory.getLogger(HttpPages.class);

  static {
    // The JDK's server reads these once, when its classes load. Without nodelay each answer waits
    // 40 ms for the client's acknowledgement (JDK-8014254); a client that begins a request and does
    // not end it would keep a thread for ever, and so would one that does not read its answer.
    // Connections are bounded, as the worker needs files for its own.
    setUnlessGiven("sun.net.httpserver.nodelay", "true");
    setUnlessGiven("sun.net.httpserver.maxReqTime", "10");
    setUnlessGiven("sun.net.httpserver.maxRspTime", "10");
    setUnlessGiven("jdk.httpserver.maxConnections", "200");
  }

  private final HttpServer server;
  private final ExecutorService threads = threads();
  private final Map<String, Served> pages;

  /** A page, and places for those who get it at the same time. */
  private record Served(Supplier<Page> page, Semaphore places) {}

  private HttpPages(HttpServer server, Map<String, Supplier<Page>> pages) {
    this.server = server;
    this.pages =
        pages.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    page -> new Served(page.getValue(), new Semaphore(AT_ONCE))));
  }

  /**
   * Opens the port and begins to answer.
   *
   * @param pages by path
   * @throws IOException where nobody can listen there
   */
  static HttpPages open(InetSocketAddress address, Map<String, Supplier<Page>> pages)
      throws IOException {
    HttpPages opened = new HttpPages(HttpServer.create(address, DEFAULT_BACKLOG), pages);
    opened.server.setExecutor(opened.threads);
    var unused = opened.server.createContext("/", opened::handle);
    opened.server.start();
    return opened;
  }

  /** As many as are needed: a scrape a minute does not keep all of them. */
  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            DaemonThreads.named("temporal-sfn-monitoring"));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Served served = served(exchange.getRequestURI().getPath());
      if (served == null) {
        send(exchange, Page.text(404, "not found"));
      } else if (served.places().tryAcquire()) {
        try {
          send(exchange, answer(exchange, served.page()));
        } finally {
          served.places().release();
        }
      } else {
        send(exchange, Page.text(503, "busy"));
      }
    }
  }

  private static Page answer(HttpExchange exchange, Supplier<Page> page) {
    if (!METHODS.contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Page.text(405, "method not allowed");
    }
    try {
      return page.get();
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("a page cannot be shown");
      return Page.text(500, "internal error");
    }
  }

  // A request line such as "GET mailto:a HTTP/1.1" has no path.
  private @Nullable Served served(@Nullable String path) {
    return path == null ? null : pages.get(path);
  }

  private static void send(HttpExchange exchange, Page page) throws IOException {
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", page.contentType());
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(page.status(), -1);
    } else {
      exchange.sendResponseHeaders(page.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void setUnlessGiven(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
