package io.github.temporalsfn.emulator.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.temporalsfn.emulator.time.DaemonThreads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** An HTTP server on 127.0.0.1, and nowhere else: there is no parameter for another address. */
public final class HttpEndpoint implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int BACKLOG = 1024;
  private static final int THREADS = 16;

  static {
    // The JDK's server reads these once, when its classes load. Without nodelay each answer waits
    // 40 ms for the client's acknowledgement (JDK-8014254, Nagle's algorithm); with the default of
    // 200 idle connections it closes those of a busy client.
    setUnlessGiven("sun.net.httpserver.nodelay", "true");
    setUnlessGiven("sun.net.httpserver.maxIdleConnections", "10000");
    setUnlessGiven("sun.net.httpserver.idleInterval", "300");
  }

  private final HttpServer server;
  private final ExecutorService threads = DaemonThreads.pool("sfn-emulator-http", THREADS);

  /**
   * Opens the port and begins to answer.
   *
   * @param port 0 for any free one
   * @param handlers by path
   */
  public HttpEndpoint(int port, Map<String, HttpHandler> handlers) {
    try {
      InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
      server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException("The emulator cannot listen on port " + port, e);
    }
    handlers.forEach(server::createContext);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
