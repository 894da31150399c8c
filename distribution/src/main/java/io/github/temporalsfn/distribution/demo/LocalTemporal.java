package io.github.temporalsfn.distribution.demo;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Temporal's test server on a free port, in real time, with a client. */
final class LocalTemporal implements AutoCloseable {
  private static final boolean REAL_TIME = true;

  private final String address;
  private final PortBoundTestServer server;
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  LocalTemporal() {
    int port = freePort();
    address = "127.0.0.1:" + port;
    server = TestServer.createPortBoundServer(port, REAL_TIME);
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    client = WorkflowClient.newInstance(stubs);
  }

  String address() {
    return address;
  }

  WorkflowClient client() {
    return client;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    server.close();
  }

  // The test server does not tell which port it got for 0.
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
