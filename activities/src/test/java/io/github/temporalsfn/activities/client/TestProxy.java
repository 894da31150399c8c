package io.github.temporalsfn.activities.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/**
 * A proxy that keeps the head of each request. A tunnel leads to the one endpoint that it has,
 * whatever host is asked for; without one it is refused. A request that is not for a tunnel is
 * answered with an empty object.
 */
public final class TestProxy implements AutoCloseable {
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final ServerSocket server;
  private final Optional<TestEndpoint> endpoint;
  private final boolean demanding;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heads = new CopyOnWriteArrayList<>();

  private TestProxy(ServerSocket server, Optional<TestEndpoint> endpoint, boolean demanding) {
    this.server = server;
    this.endpoint = endpoint;
    this.demanding = demanding;
    threads.execute(this::accept);
  }

  /** Without a way to any endpoint. */
  static TestProxy start() {
    return start(Optional.empty());
  }

  static TestProxy to(TestEndpoint endpoint) {
    return start(Optional.of(endpoint));
  }

  /** Without a way to any endpoint for those who have no password. */
  public static TestProxy demanding() {
    return start(ServerSocketFactory.getDefault(), Optional.empty(), true);
  }

  /** To be spoken to by TLS itself; it demands a password. */
  static TestProxy to(TestEndpoint endpoint, SSLContext tls) {
    return start(tls.getServerSocketFactory(), Optional.of(endpoint), true);
  }

  private static TestProxy start(Optional<TestEndpoint> endpoint) {
    return start(ServerSocketFactory.getDefault(), endpoint, false);
  }

  private static TestProxy start(
      ServerSocketFactory sockets, Optional<TestEndpoint> endpoint, boolean demanding) {
    try {
      return new TestProxy(
          sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), endpoint, demanding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /** Botocore's {@code proxies} with this proxy for both schemes. */
  public String proxies(String user) {
    return "{'proxies':{'http':'%1$slocalhost:%2$d','https':'%1$slocalhost:%2$d'}}"
        .formatted(user, port());
  }

  /** Each request line with its headers. */
  public List<String> heads() {
    return heads;
  }

  /** The hosts that a tunnel was asked for. */
  List<String> hosts() {
    return heads.stream()
        .filter(head -> head.startsWith("CONNECT "))
        .map(head -> head.substring("CONNECT ".length(), head.indexOf(':')))
        .toList();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      heads.add(head);
      if (demanding && !head.contains("Proxy-Authorization: Basic ")) {
        answer(
            client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x", "");
      } else if (!head.startsWith("CONNECT ")) {
        answer(client, "200 OK", "{}");
      } else if (endpoint.isEmpty()) {
        answer(client, "502 Bad Gateway", "");
      } else {
        tunnel(client, endpoint.get());
      }
    } catch (IOException closed) {
      // The client has what it wanted.
    }
  }

  private void tunnel(Socket client, TestEndpoint target) throws IOException {
    try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target.port())) {
      write(client.getOutputStream(), "HTTP/1.1 200 Connection established" + END_OF_HEAD);
      threads.execute(() -> copy(upstream, client));
      client.getInputStream().transferTo(upstream.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // The tunnel is over.
    }
  }

  private static void answer(Socket client, String status, String body) throws IOException {
    write(
        client.getOutputStream(),
        "HTTP/1.1 "
            + status
            + "\r\nContent-Length: "
            + body.length()
            + "\r\nConnection: close"
            + END_OF_HEAD
            + body);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf(END_OF_HEAD) < 0) {
      int octet = in.read();
      if (octet < 0) {
        throw new IOException("closed early");
      }
      head.append((char) octet);
    }
    return head.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
