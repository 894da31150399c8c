package io.github.temporalsfn.benchmarks.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A network between a client and a server, on the loopback interface, that can break. */
final class FaultyProxy implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
  private final InetSocketAddress server;
  private final int port;
  private volatile ServerSocket listener;
  private volatile Optional<NetworkFault> fault = Optional.empty();

  /**
   * A proxy that passes everything on.
   *
   * @param server whom connections are passed on to
   */
  FaultyProxy(InetSocketAddress server) {
    this.server = server;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
  }

  /** Where it listens, {@code host:port}. */
  String address() {
    return "127.0.0.1:" + port;
  }

  /** Breaks, for connections that there are and those to come. */
  void breaks(NetworkFault how) throws IOException {
    fault = Optional.of(how);
    if (how == NetworkFault.CUT) {
      listener.close();
    }
    connections.forEach(connection -> connection.breaks(how));
  }

  /** Works again. */
  void mend() {
    Optional<NetworkFault> had = fault;
    fault = Optional.empty();
    if (had.equals(Optional.of(NetworkFault.CUT))) {
      listener = listen(port);
    }
    connections.forEach(ProxiedConnection::mend);
  }

  private ServerSocket listen(int wanted) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      threads.execute(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        open(socket.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void open(Socket client) {
    ProxiedConnection connection = new ProxiedConnection(client);
    connections.add(connection);
    fault.ifPresent(connection::breaks);
    connection.onEnd(() -> connections.remove(connection));
    connection.open(server, threads);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections.forEach(connection -> connection.breaks(NetworkFault.CUT));
    threads.shutdownNow();
  }
}
