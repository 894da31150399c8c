package io.github.temporalsfn.distribution.temporal;

import io.github.temporalsfn.distribution.local.Port;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Temporal's test server, in real time. Put together here, since {@code TestServer} would listen on
 * every interface and does not tell which port it got for 0.
 */
public final class InMemoryTemporal implements LocalTemporal {
  private static final boolean REAL_TIME = true;
  private static final long FROM_NOW = 0;

  private final TestServicesStarter services = new TestServicesStarter(REAL_TIME, FROM_NOW);
  private final Server server;

  /** Starts it on a port; 0: any free one. */
  public InMemoryTemporal(int port) {
    this(port, List.of());
  }

  /**
   * Starts it on a port; 0: any free one.
   *
   * @param interceptors see every call to it
   */
  public InMemoryTemporal(int port, List<ServerInterceptor> interceptors) {
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(Port.loopback(), port));
    interceptors.forEach(builder::intercept);
    GRPCServerHelper.registerServicesAndHealthChecks(services.getServices(), builder);
    server = builder.build();
    try {
      server.start();
    } catch (IOException e) {
      services.close();
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String address() {
    return "127.0.0.1:" + server.getPort();
  }

  @Override
  public Optional<URI> webUi() {
    return Optional.empty();
  }

  /** None: it is a part of this process. */
  @Override
  public Optional<ProcessHandle> process() {
    return Optional.empty();
  }

  /** Never: it is a part of this process. */
  @Override
  public CompletionStage<String> end() {
    return new CompletableFuture<>();
  }

  @Override
  public void close() {
    server.shutdownNow();
    services.close();
  }
}
