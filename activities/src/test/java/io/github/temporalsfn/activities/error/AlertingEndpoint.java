package io.github.temporalsfn.activities.error;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An endpoint that asks its one client for a certificate, and has none; it ends the handshake with
 * an alert. As servers do, it reads on until the client hangs up, since closing with something
 * unread would reset the connection and lose the alert.
 */
final class AlertingEndpoint implements AutoCloseable {
  private final SSLContext tls;
  private final String protocol;
  private final ServerSocket server;

  AlertingEndpoint(SSLContext tls, String protocol) throws IOException {
    this.tls = tls;
    this.protocol = protocol;
    this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    new Thread(this::serve).start();
  }

  URI uri() {
    return URI.create("https://localhost:" + server.getLocalPort());
  }

  private void serve() {
    try (Socket client = server.accept()) {
      handshake(client);
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void handshake(Socket client) throws IOException {
    SSLSocket secured =
        (SSLSocket) tls.getSocketFactory().createSocket(client, "localhost", 0, false);
    secured.setUseClientMode(false);
    secured.setNeedClientAuth(true);
    secured.setEnabledProtocols(new String[] {protocol});
    try {
      secured.startHandshake();
    } catch (IOException refused) {
      // The client has been told.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
