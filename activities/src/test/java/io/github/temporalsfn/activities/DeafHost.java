package io.github.temporalsfn.activities;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A host that no connection can be made to: it accepts none, and its queue is full. */
public final class DeafHost implements AutoCloseable {
  private static final int LONGEST_QUEUE = 100;

  private final ServerSocket server;
  private final List<Socket> queue = new ArrayList<>();

  public DeafHost() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    fill();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  // A server takes a few connections into its queue, and no more.
  private void fill() throws IOException {
    for (int i = 0; i < LONGEST_QUEUE; i++) {
      Socket waiting = new Socket();
      queue.add(waiting);
      try {
        waiting.connect(server.getLocalSocketAddress(), 200);
      } catch (SocketTimeoutException full) {
        return;
      }
    }
    throw new AssertionError("the queue is never full");
  }

  @Override
  public void close() throws IOException {
    for (Socket waiting : queue) {
      waiting.close();
    }
    server.close();
  }
}
