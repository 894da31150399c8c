package io.github.temporalsfn.worker.metrics;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Clients that ask for a page and read a byte of it a second. */
final class SlowReaders implements AutoCloseable {
  // The least that the system lets a client have, so that the server soon waits for it.
  private static final int RECEIVE_BUFFER = 1;

  private final List<Socket> sockets = new ArrayList<>();
  private final Thread reader = new Thread(this::read, "slow-readers");

  /** Each has got the first byte of the page when this returns. */
  SlowReaders(int count, int port, String path) throws IOException {
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket();
      sockets.add(socket);
      socket.setReceiveBufferSize(RECEIVE_BUFFER);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket
          .getOutputStream()
          .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
    }
    for (Socket socket : sockets) {
      var unused = socket.getInputStream().read();
    }
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try {
      while (true) {
        Thread.sleep(1_000);
        for (Socket socket : sockets) {
          var unused = socket.getInputStream().read();
        }
      }
    } catch (IOException | InterruptedException e) {
      // The test is over.
    }
  }

  @Override
  public void close() throws IOException {
    reader.interrupt();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
