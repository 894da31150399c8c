package io.github.temporalsfn.benchmarks.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Executor;

/** A client's connection, and the one to the server that belongs to it. */
final class ProxiedConnection {
  private static final int BLOCK = 16 * 1024;
  private static final int SLOW_BLOCK = 1024;
  private static final long SLOW_MILLISECONDS = 100;

  private final Socket client;
  private final Socket server = new Socket();
  private Runnable whenEnded = () -> {};
  private boolean isDead;
  private boolean isSlow;

  ProxiedConnection(Socket client) {
    this.client = client;
  }

  void onEnd(Runnable action) {
    whenEnded = action;
  }

  /** Passes on what comes, both ways, until one side ends. */
  void open(InetSocketAddress address, Executor threads) {
    threads.execute(
        () -> {
          try {
            server.connect(address);
            threads.execute(() -> pass(server, client));
            pass(client, server);
          } catch (IOException unreachable) {
            end();
          }
        });
  }

  synchronized void breaks(NetworkFault how) {
    switch (how) {
      case CUT -> end();
      case HALF_OPEN -> isDead = true;
      case SLOW -> isSlow = true;
      case RESET -> reset();
    }
  }

  /** What is dead or gone stays so. */
  synchronized void mend() {
    isSlow = false;
  }

  private void pass(Socket from, Socket to) {
    byte[] block = new byte[BLOCK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      while (true) {
        int count = in.read(block, 0, isSlow() ? SLOW_BLOCK : BLOCK);
        awaitPassage();
        if (count < 0) {
          break;
        }
        out.write(block, 0, count);
        out.flush();
      }
    } catch (IOException | InterruptedException ended) {
      // Either side has gone, or the proxy has.
    }
    end();
  }

  private synchronized boolean isSlow() {
    return isSlow;
  }

  /** Returns at once, after a while, or never. */
  private void awaitPassage() throws InterruptedException {
    if (isSlow()) {
      Thread.sleep(SLOW_MILLISECONDS);
    }
    synchronized (this) {
      while (isDead) {
        wait();
      }
    }
  }

  /** With a reset instead of an end. */
  private void reset() {
    try {
      client.setSoLinger(true, 0);
      server.setSoLinger(true, 0);
    } catch (IOException gone) {
      // Then there is nothing to reset.
    }
    end();
  }

  private void end() {
    close(client);
    close(server);
    whenEnded.run();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // That is what is wanted.
    }
  }
}
