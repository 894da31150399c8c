package io.github.temporalsfn.distribution.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that nobody should be made to call; it counts who does, and hangs up. */
final class Trap implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger caught = new AtomicInteger();

  Trap() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "trap");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  int caught() {
    return caught.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        caller.setSoLinger(true, 0);
        caught.incrementAndGet();
      } catch (IOException closed) {
        // The loop ends with the socket.
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
